import { expect, test } from "vitest";
import { linkFilter } from "@/lib/links/list/filter";
import { pageNumber, searchText } from "@/lib/search-params";
import { siteListQuery } from "@/lib/sites/list-query";
import { deliveryFilter } from "@/lib/webhooks/filter";

test("a text to look for is one that the database knows, and not endless", () => {
  expect(searchText(["  a\0b ", "c"])).toBe("ab");
  expect(searchText("\0")).toBeUndefined();
  expect(searchText(undefined)).toBeUndefined();
  expect(searchText("x".repeat(5_000))).toHaveLength(100);
});

test.each([undefined, "", "0", "-1", "1.5", "1e9", "x", ["x", "2"]])("%j is the first page", (value) => {
  expect(pageNumber(value)).toBe(1);
});

test.each([linkFilter, siteListQuery, deliveryFilter])("%o takes any query", (read) => {
  const odd = { q: ["a\0", "b"], type: "a\0", kind: ["x"], state: "\0", person: ["y", "z"], outcome: "none" };
  expect(JSON.stringify(read(odd))).not.toContain("u0000");
});
