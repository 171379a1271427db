import { expect, test } from "vitest";
import { connectionFilter, filterQuery, latestChange, sortings } from "@/lib/connections/list/filter";
import { paths } from "@/lib/paths";

const nothing = { page: 1, sort: latestChange };

test("a plain address asks for the first page of everything", () => {
  expect(connectionFilter({})).toEqual(nothing);
});

test("everything that narrows, sorts and turns pages is read", () => {
  const query = {
    q: "  Pacific  ",
    state: "waiting",
    site: " Pier ",
    type: "WATER",
    sort: "-bill",
    page: "3",
  };
  expect(connectionFilter(query)).toEqual({
    search: "Pacific",
    state: "waiting",
    site: "Pier",
    type: "WATER",
    sort: { by: "bill", direction: "descending" },
    page: 3,
  });
});

test("an address and the filter that it stands for lead to each other", () => {
  for (const by of Object.keys(sortings)) {
    for (const sort of [by, `-${by}`]) {
      const query = { state: "stopped", q: "a & b", site: "c", type: "GAS", sort, page: "2" };
      const address = paths.dashboard(filterQuery(connectionFilter(query)));
      const read = Object.fromEntries(new URL(address, "http://portal.invalid").searchParams);
      expect(connectionFilter(read)).toEqual(connectionFilter(query));
    }
  }
  expect(paths.dashboard(filterQuery(connectionFilter({ sort: "-change" })))).toBe("/dashboard");
});

test.each(["", "toString", "-", "--bill", "price", "bill;drop"])("the order %j is the usual one", (sort) => {
  expect(connectionFilter({ sort }).sort).toEqual(latestChange);
});

test.each(["", "constructor", "water", "STEAM"])("the utility type %j is ignored", (type) => {
  expect(connectionFilter({ type })).toEqual(nothing);
});

test.each(["constructor", "WAITING", "all", ""])("the state %j is ignored", (state) => {
  expect(connectionFilter({ state })).toEqual(nothing);
});

test.each(["0", "-1", "1.5", "1e9", "NaN", "Infinity", "two", "", "9".repeat(30)])(
  "the page %j is the first",
  (page) => expect(connectionFilter({ page })).toEqual(nothing),
);

test("of a repeated parameter the first counts", () => {
  expect(connectionFilter({ q: ["a", "b"], state: ["stopped", "waiting"], page: ["2", "3"] })).toEqual({
    ...nothing,
    search: "a",
    state: "stopped",
    page: 2,
  });
});

test("what the database cannot search for is left out, and the rest is bounded", () => {
  expect(connectionFilter({ q: "a\0b" }).search).toBe("ab");
  expect(connectionFilter({ q: "\0 " }).search).toBeUndefined();
  expect(connectionFilter({ q: "x".repeat(5_000) }).search).toHaveLength(100);
});
