import { z } from "zod";

/** What the lists call their total and their rows (`/developer-guide/pagination`). */
const lists = {
  connections: { total: "totalConnections", rows: "connections" },
  documents: { total: "totalDocuments", rows: "documents" },
  usage: { total: "totalUsageData", rows: "usageData" },
  meters: { total: "totalMeters", rows: "meters" },
} as const;

export type ListName = keyof typeof lists;

export type Envelope = {
  total: number;
  perPage: number;
  totalPages: number;
  currentPage: number;
  hasNext: boolean;
  hasPrevious: boolean;
  rows: unknown[];
};

const count = z.int().min(0);

/** The documented envelope of a list, as one type for all of them. */
export function envelopeShape(name: ListName): z.ZodType<Envelope> {
  const { total, rows } = lists[name];
  return z
    .looseObject({
      perPage: z.int().min(1),
      totalPages: count,
      currentPage: z.int().min(1),
      hasNext: z.boolean(),
      hasPrevious: z.boolean(),
    })
    .transform((page, context) => {
      const counted = count.safeParse(page[total]);
      const listed = z.array(z.unknown()).safeParse(page[rows]);
      if (!counted.success) context.addIssue({ code: "custom", path: [total], message: "is not a count" });
      if (!listed.success) context.addIssue({ code: "custom", path: [rows], message: "is not a list" });
      if (!counted.success || !listed.success) return z.NEVER;
      const { perPage, totalPages, currentPage, hasNext, hasPrevious } = page;
      return {
        total: counted.data,
        rows: listed.data,
        perPage,
        totalPages,
        currentPage,
        hasNext,
        hasPrevious,
      };
    });
}

/** What does not add up in a page of a list; empty when all does. */
export function inconsistencies(page: Envelope): string[] {
  const pages = Math.max(1, Math.ceil(page.total / page.perPage));
  const isLast = page.currentPage >= pages;
  const expectedRows = isLast ? page.total - (pages - 1) * page.perPage : page.perPage;
  const rules: [boolean, string][] = [
    [
      page.totalPages === pages || (page.total === 0 && page.totalPages === 0),
      `totalPages is ${page.totalPages} for ${page.total} rows of ${page.perPage} a page`,
    ],
    [page.hasNext === !isLast, `hasNext is ${page.hasNext} on page ${page.currentPage} of ${pages}`],
    [
      page.hasPrevious === page.currentPage > 1,
      `hasPrevious is ${page.hasPrevious} on page ${page.currentPage}`,
    ],
    [
      page.rows.length === expectedRows,
      `page ${page.currentPage} has ${page.rows.length} rows, not ${expectedRows}`,
    ],
  ];
  return rules.filter(([holds]) => !holds).map(([, sentence]) => sentence);
}
