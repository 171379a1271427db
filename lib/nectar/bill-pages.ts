import type { z } from "zod";
import { NectarUnreadableError } from "./errors";
import { describeFaults, json } from "./read-answer";
import type { NectarRequest } from "./transport";
import type { BillFilters, ListPage, ListPlace, NectarLog } from "./types";

/** Fixed at Nectar for these lists (docs: pagination); its answers say so as well. */
const PAGE_SIZE = 100;
/** Ten million rows of one company: beyond that the paging itself must be broken. */
const MAX_PAGES = 100_000;

type Answer = {
  rows: unknown[];
  total?: number | null;
  perPage?: number | null;
  totalPages?: number | null;
  currentPage?: number | null;
  hasNext?: boolean | null;
};

/** How one of the lists is read: its envelope, its rows, and what the log is told of a row that cannot be. */
export type BillList<T> = {
  page: z.ZodType<Answer>;
  row: (log: NectarLog) => z.ZodType<T>;
  unreadable: "document-unreadable" | "usage-unreadable";
};

type Listing<T> = {
  request: NectarRequest;
  log: NectarLog;
  list: BillList<T>;
  path: string;
  filters?: BillFilters;
  from?: ListPlace;
};

/**
 * A list of bills or usage, page after page. A row may come twice, when others arrive before it meanwhile; none is
 * missed: where rows have gone from the list, the pages over which the rest has moved are asked for again. A page past the end
 * is answered with the last one (docs: pagination). A row that cannot be read is logged and left out.
 * Throws `NectarUnreadableError` when the pages never end, or one holds nothing that can be read.
 */
export async function* billPages<T extends { id: string }>(listing: Listing<T>): AsyncGenerator<ListPage<T>> {
  const { request, log, list, path, filters = {}, from } = listing;
  let place: ListPlace = from ?? { page: 1, total: null };
  let before = "";
  for (let asked = 0; asked < MAX_PAGES; asked++) {
    const answer = await request(
      { method: "GET", path, query: query(filters, place.page), repeatable: true },
      json(list.page),
    );
    const rows = readable(answer.rows, list, log);
    const next = placeAfter(place, answer);
    const ids = rows.map(({ id }) => id).join();
    // The last page again and again, whatever it says of a next one.
    const isRepeated = next !== null && next.page > place.page && ids === before;
    before = ids;
    const pages = Math.max(answer.totalPages ?? 1, place.page);
    yield { rows, page: place.page, pages, next: isRepeated ? null : next };
    if (next === null || isRepeated) return;
    place = next;
  }
  throw new NectarUnreadableError(`a list goes on after ${MAX_PAGES} pages`);
}

function placeAfter({ page, total: before }: ListPlace, answer: Answer): ListPlace | null {
  const total = answer.total ?? null;
  const gone = before === null || total === null ? 0 : Math.max(0, before - total);
  if (gone > 0) {
    const back = Math.max(1, page - Math.ceil(gone / (answer.perPage || PAGE_SIZE)));
    if (back < page || page > (answer.totalPages ?? page)) return { page: back, total };
  }
  const isPastEnd = (answer.currentPage ?? page) < page;
  const hasNext = answer.hasNext ?? page < (answer.totalPages ?? 1);
  return hasNext && !isPastEnd ? { page: page + 1, total } : null;
}

function readable<T>(rows: unknown[], list: BillList<T>, log: NectarLog): T[] {
  const schema = list.row(log);
  const results = rows.map((row) => schema.safeParse(row));
  const read = results.flatMap(({ data }) => data ?? []);
  for (const { error } of results) {
    if (!error) continue;
    const detail = describeFaults(error);
    // One may be odd; when all are, the contract is another.
    if (read.length === 0) throw new NectarUnreadableError(detail);
    log({ kind: list.unreadable, detail });
  }
  return read;
}

function query({ updatedSince, isDeleted }: BillFilters, page: number): URLSearchParams {
  const params = new URLSearchParams({ page: String(page) });
  if (updatedSince) {
    params.set("dateType", "UPDATED_DATE");
    params.set("startDate", updatedSince);
  }
  if (isDeleted) params.set("isDeleted", "true");
  return params;
}
