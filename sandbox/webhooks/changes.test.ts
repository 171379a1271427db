import { expect, test } from "vitest";
import { changesBetween } from "./changes";

test("names what changed, with the former values", () => {
  const before = { status: "PENDING", url: "https://a.example", accounts: [] };
  const after = { status: "CONNECTED", url: "https://a.example", accounts: [{ id: "1" }] };
  expect(changesBetween(before, after)).toEqual({
    protectedChanges: ["status", "accounts"],
    old: { status: "PENDING", accounts: [] },
  });
});

test("a time of the last update is no change, at any depth", () => {
  const before = { updated: "1", usageData: [{ usage: "5", updated: "1" }] };
  const after = { updated: "2", usageData: [{ usage: "5", updated: "2" }] };
  expect(changesBetween(before, after)).toEqual({ protectedChanges: [], old: {} });
});
