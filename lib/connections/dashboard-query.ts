import type { ConnectionFilter } from "@/lib/connections/queries";
import { states } from "@/lib/connections/status";
import { first, pageNumber } from "@/lib/search-params";

/** What the dashboard's address asks for. What it does not understand it ignores. */
export function dashboardQuery(query: Record<string, string | string[] | undefined>): ConnectionFilter {
  const search = first(query.q)?.replaceAll("\0", "").trim().slice(0, 100);
  const state = states.find((known) => known === first(query.state));
  return { search: search || undefined, state, page: pageNumber(query.page) };
}
