import { NectarUnreadableError } from "./errors";
import { describeFaults, json } from "./read-answer";
import { schemas } from "./schemas";
import type { NectarRequest } from "./transport";
import type { ConnectionFilters, NectarConnection, NectarLog } from "./types";

/** The largest page that the reference allows. */
const PAGE_SIZE = 500;
/** Half a million connections of one company: beyond that the paging itself must be broken. */
const MAX_PAGES = 1000;

/**
 * All connections at a path, page after page, each once. A page past the end is answered with the last
 * valid page again (docs: pagination), so the end is also where a page brings nothing new. A connection that
 * cannot be read is logged and left out.
 * Throws `NectarUnreadableError` when the pages never end, or hold nothing that can be read.
 */
export async function* connectionPages(
  request: NectarRequest,
  path: string,
  filters: ConnectionFilters,
  log: NectarLog,
): AsyncGenerator<NectarConnection> {
  const seen = new Set<string>();
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await request(
      { method: "GET", path, query: query(filters, page), repeatable: true },
      json(schemas.connectionPage),
    );
    const fresh = readable(answer.connections, log).filter(({ id }) => !seen.has(id) && seen.add(id));
    yield* fresh;
    if (fresh.length === 0 || !hasNext(answer, page)) return;
  }
  throw new NectarUnreadableError(`the connection list goes on after ${MAX_PAGES} pages`);
}

function readable(rows: unknown[], log: NectarLog): NectarConnection[] {
  const results = rows.map((row) => schemas.connection.safeParse(row));
  const read = results.flatMap(({ data }) => data ?? []);
  for (const { error } of results) {
    if (!error) continue;
    const detail = describeFaults(error);
    // One may be odd; when all are, the contract is another.
    if (read.length === 0) throw new NectarUnreadableError(detail);
    log({ kind: "connection-unreadable", detail });
  }
  return read;
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
