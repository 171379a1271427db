import { NectarUnreadableError } from "./errors";
import { json } from "./read-answer";
import { schemas } from "./schemas";
import type { NectarRequest } from "./transport";
import type { ConnectionFilters, NectarConnection } from "./types";

/** The largest page that the reference allows. */
const PAGE_SIZE = 500;
/** Half a million connections of one company: beyond that the paging itself must be broken. */
const MAX_PAGES = 1000;

/**
 * All connections at a path, page after page, each once. A page past the end is answered with the last
 * valid page again (docs: pagination), so the end is also where a page brings nothing new.
 * Throws `NectarUnreadableError` when the pages never end.
 */
export async function* connectionPages(
  request: NectarRequest,
  path: string,
  filters: ConnectionFilters,
): AsyncGenerator<NectarConnection> {
  const seen = new Set<string>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await request(
      { method: "GET", path, query: query(filters, page), repeatable: true },
      json(schemas.connectionPage),
    );
    const fresh = answer.connections.filter(({ id }) => !seen.has(id) && seen.add(id));
    yield* fresh;
    if (fresh.length === 0 || !hasNext(answer, page)) return;
  }
  throw new NectarUnreadableError(`the connection list goes on after ${MAX_PAGES} pages`);
}

function hasNext(answer: { hasNext?: boolean | null; totalPages?: number | null }, page: number): boolean {
  return answer.hasNext ?? page < (answer.totalPages ?? 1);
}

function query({ status, siteIds = [], ownerEmail }: ConnectionFilters, page: number): URLSearchParams {
  const params = new URLSearchParams({ limit: String(PAGE_SIZE), page: String(page) });
  if (status) params.set("status", status);
  if (ownerEmail) params.set("connectionOwnerEmail", ownerEmail);
  for (const siteId of siteIds) params.append("sites", siteId);
  return params;
}
