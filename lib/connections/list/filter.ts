import { type State, states } from "@/lib/connections/status";
import { isUtilityType, type UtilityType } from "@/lib/nectar/utility-types";
import { first, pageNumber, searchText } from "@/lib/search-params";

/** What the list of connections can be sorted by, and which way around is the more useful one. */
export const sortings = {
  provider: "ascending",
  status: "ascending",
  bill: "descending",
  change: "descending",
} as const;

export type SortKey = keyof typeof sortings;
export type Direction = (typeof sortings)[SortKey];
export type Sorting = { by: SortKey; direction: Direction };

export type ConnectionFilter = {
  search?: string;
  state?: State;
  /** An id, or a part of a name. */
  site?: string;
  type?: UtilityType;
  sort: Sorting;
  page: number;
};

export const latestChange: Sorting = { by: "change", direction: "descending" };

/** What the dashboard's address asks for. What it does not understand it ignores. */
export function connectionFilter(query: Record<string, string | string[] | undefined>): ConnectionFilter {
  const type = first(query.type) ?? "";
  return {
    search: searchText(query.q),
    state: states.find((known) => known === first(query.state)),
    site: searchText(query.site),
    type: isUtilityType(type) ? type : undefined,
    sort: sorting(first(query.sort)),
    page: pageNumber(query.page),
  };
}

/** The filter as the query of an address: the other way around. */
export function filterQuery({ search, state, site, type, sort, page }: ConnectionFilter) {
  const isUsual = sort.by === latestChange.by && sort.direction === latestChange.direction;
  const name = sort.direction === "descending" ? `-${sort.by}` : sort.by;
  return { state, q: search, site, type, sort: isUsual ? undefined : name, page };
}

/** Whether anything narrows the list. */
export function isNarrowed({ search, state, site, type }: ConnectionFilter): boolean {
  return Boolean(search || state || site || type);
}

/** "provider", "-bill": the minus is for descending. */
function sorting(value: string | undefined): Sorting {
  const by = value?.replace(/^-/, "") ?? "";
  return isSortKey(by)
    ? { by, direction: value?.startsWith("-") ? "descending" : "ascending" }
    : latestChange;
}

function isSortKey(text: string): text is SortKey {
  return Object.hasOwn(sortings, text);
}
