import { expect, test } from "vitest";
import { pageOf } from "@/lib/paging";

test.each([
  [0, 1, 1, 1],
  [0, 7, 1, 1],
  [25, 2, 1, 1],
  [26, 2, 2, 2],
  [26, 1_000_000, 2, 2],
  [60, -1, 1, 3],
])("of %i rows, page %i by 25 is page %i of %i", (total, wanted, page, pages) => {
  const { shown, part } = pageOf(total, wanted, 25);
  expect(shown).toEqual({ total, page, pages });
  expect(part).toEqual({ skip: (page - 1) * 25, take: 25 });
});
