import { first, pageNumber, searchText } from "@/lib/search-params";

export const siteOrders = ["name", "missing", "newest"] as const;
type SiteOrder = (typeof siteOrders)[number];

/** Which sites a list shows, and in which order. */
export type SiteFilter = {
  search?: string;
  /** Only sites with a connection that fails. */
  failing?: boolean;
  /** Only sites where this utility type is missing. */
  missing?: string;
  /** The archived ones instead of the others. */
  archived?: boolean;
  order: SiteOrder;
  page: number;
};

/** What the address of the sites page asks for. What it does not understand it ignores. */
export function siteListQuery(query: Record<string, string | string[] | undefined>): SiteFilter {
  return {
    search: searchText(query.q),
    failing: first(query.failing) === "1" || undefined,
    missing: first(query.missing)?.slice(0, 100) || undefined,
    archived: first(query.archived) === "1" || undefined,
    order: siteOrders.find((known) => known === first(query.order)) ?? "name",
    page: pageNumber(query.page),
  };
}

/** The same as a query of an address. */
export function siteListParams({ search, failing, missing, archived, order, page }: Partial<SiteFilter>) {
  return {
    q: search,
    failing: failing ? "1" : undefined,
    missing,
    archived: archived ? "1" : undefined,
    order: order === "name" ? undefined : order,
    page: page === 1 ? undefined : page,
  };
}
