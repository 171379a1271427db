import { z } from "zod";
import { queryInteger } from "./query";

/** Nectar's page size; only the connection list takes another (`/developer-guide/pagination`). */
const PER_PAGE = 100;

/** The `page` of a query, from 1. */
export const pageNumber = queryInteger({ min: 1 })
  .default(1)
  .meta({ description: "From 1, which it is unless told; a page past the end is the last one." });

/** The envelope between `total<Thing>` and the rows: spread it into the schema of an answer. */
export const pageShape = {
  perPage: z.int(),
  totalPages: z.int(),
  currentPage: z.int(),
  hasNext: z.boolean(),
  hasPrevious: z.boolean(),
};

/**
 * Where a page lies in a list of `total` rows: the envelope's numbers, and which rows to read. Pages count from 1; one
 * past the end is the last one (`/developer-guide/pagination`); an empty list has one page.
 */
export function pageAt(total: number, page: number, perPage = PER_PAGE) {
  const totalPages = Math.max(1, Math.ceil(total / perPage));
  const currentPage = Math.min(page, totalPages);
  return {
    numbers: {
      perPage,
      totalPages,
      currentPage,
      hasNext: currentPage < totalPages,
      hasPrevious: currentPage > 1,
    },
    skip: (currentPage - 1) * perPage,
    take: perPage,
  };
}
