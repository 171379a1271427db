import { expect, test } from "vitest";
import { dashboardQuery } from "@/lib/connections/dashboard-query";

const nothing = { search: undefined, state: undefined, page: 1 };

test("a plain address asks for the first page of everything", () => {
  expect(dashboardQuery({})).toEqual(nothing);
});

test("search, state and page are read", () => {
  expect(dashboardQuery({ q: "  Pacific  ", state: "waiting", page: "3" })).toEqual({
    search: "Pacific",
    state: "waiting",
    page: 3,
  });
});

test.each(["constructor", "WAITING", "all", ""])("the state %j is ignored", (state) => {
  expect(dashboardQuery({ state })).toEqual(nothing);
});

test.each(["0", "-1", "1.5", "1e9", "NaN", "Infinity", "two", "", "9".repeat(30)])(
  "the page %j is the first",
  (page) => expect(dashboardQuery({ page })).toEqual(nothing),
);

test("of a repeated parameter the first counts", () => {
  expect(dashboardQuery({ q: ["a", "b"], state: ["stopped", "waiting"], page: ["2", "3"] })).toEqual({
    search: "a",
    state: "stopped",
    page: 2,
  });
});

test("what the database cannot search for is left out, and the rest is bounded", () => {
  expect(dashboardQuery({ q: "a\0b" }).search).toBe("ab");
  expect(dashboardQuery({ q: "\0 " }).search).toBeUndefined();
  expect(dashboardQuery({ q: "x".repeat(5_000) }).search).toHaveLength(100);
});
