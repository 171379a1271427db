import fc from "fast-check";
import { expect, test } from "vitest";
import { pageAt } from "./paging";

test("the pages of any list hold each of its rows once, and only the ends have no neighbour", () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.integer({ min: 1, max: 500 }), (total, perPage) => {
      const { totalPages } = pageAt(total, 1, perPage).numbers;
      let rows = 0;
      for (let page = 1; page <= totalPages; page++) {
        const { skip, take, numbers } = pageAt(total, page, perPage);
        expect(skip).toBe(rows);
        rows = Math.min(total, skip + take);
        expect(numbers).toMatchObject({
          currentPage: page,
          hasNext: page < totalPages,
          hasPrevious: page > 1,
        });
      }
      expect(rows).toBe(total);
    }),
    { numRuns: 50 },
  );
});

test("a page past the end is the last one", () => {
  fc.assert(
    fc.property(fc.nat(3000), fc.integer({ min: 1, max: 1_000_000 }), (total, beyond) => {
      const { totalPages } = pageAt(total, 1).numbers;
      expect(pageAt(total, totalPages + beyond)).toEqual(pageAt(total, totalPages));
    }),
  );
});
