import { expect, test } from "vitest";
import { pageKind } from "@/lib/page-kind";
import { paths } from "@/lib/paths";

test.each([
  [paths.dashboard({ q: "a/edit" }), "table"],
  [paths.sites(), "table"],
  [paths.connection("1"), "detail"],
  [paths.connectionEdit("1"), "frame"],
  [paths.connect(), "wide-form"],
  [paths.connect({ site: "1" }), "wide-form"],
  [paths.connect({ link: "1" }), "frame"],
  [paths.profile(), "form"],
  [paths.newShareLink(), "form"],
  [paths.site("1"), "detail"],
  [`${paths.site("1")}/edit`, "form"],
  [paths.usage(), "chart"],
  [paths.links(), "table"],
])("%s is a %s", (path, kind) => {
  expect(pageKind(path)).toBe(kind);
});
