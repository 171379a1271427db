import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paths, safeReturnPath } from "@/lib/paths";

const origin = "https://portal.example.com";

describe("where to go after signing in", () => {
  test.each(["/connect?site=1&site=2", "/connections/0190?x=%2F%2Fa", "/dashboard?q=a%20b", "/", "/sites"])(
    "%s is kept",
    (from) => expect(safeReturnPath(from)).toBe(from),
  );

  test.each([
    undefined,
    "",
    "dashboard",
    "https://evil.example/",
    "javascript:alert(1)",
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "\\/evil.example",
    "/\t/evil.example",
    "/\n//evil.example",
    "/.//evil.example",
    "/..//evil.example",
    "/a/..//evil.example",
    "/%2e%2e//evil.example",
    " //evil.example",
    "/api/auth/signout",
    "/sign-in?from=/sign-in",
  ])("%j is answered with the dashboard", (from) => expect(safeReturnPath(from)).toBe("/dashboard"));

  const awkward = fc.string({
    unit: fc.constantFrom(
      "/",
      "\\",
      ".",
      ":",
      "@",
      "%2f",
      "%5c",
      "%2e",
      "\t",
      "\n",
      "\0",
      "?",
      "#",
      "a",
      "é",
    ),
    maxLength: 12,
  });

  test("nothing leads to another origin, however a browser reads it", () => {
    fc.assert(
      fc.property(fc.oneof(awkward, fc.string({ unit: "binary" }), fc.webUrl()), (text) => {
        for (const from of [text, `/${text}`, `/${text}evil.example`]) {
          const path = safeReturnPath(from);
          expect(path).toMatch(/^\/(?![/\\])/);
          expect(new URL(path, origin).origin).toBe(origin);
          expect(safeReturnPath(path)).toBe(path);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the portal's addresses", () => {
  test("leave out what is not asked for", () => {
    expect(paths.dashboard()).toBe("/dashboard");
    expect(paths.dashboard({ q: "", page: 1 })).toBe("/dashboard");
    expect(paths.dashboard({ q: "a&b", state: "waiting", page: 2 })).toBe(
      "/dashboard?q=a%26b&state=waiting&page=2",
    );
  });

  test("keep an id within its segment", () => {
    expect(paths.connection("../sites?x")).toBe("/connections/..%2Fsites%3Fx");
    expect(paths.connectionEdit("a/b")).toBe("/connections/a%2Fb/edit");
  });
});
