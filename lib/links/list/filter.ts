import { first, searchText } from "@/lib/search-params";

/** The three kinds of links of the list: for a new connection, for an edit, and for somebody without a login. */
export const listedKinds = ["connect", "edit", "share"] as const;
export type ListedKind = (typeof listedKinds)[number];

export const linkStates = ["active", "usedUp", "expired", "revoked"] as const;
export type ListedState = (typeof linkStates)[number];

export type LinkFilter = { kind?: ListedKind; state?: ListedState; person?: string; search?: string };

/** Reads a filter from a query; what makes no sense is left out. */
export function linkFilter(query: Record<string, string | string[] | undefined>): LinkFilter {
  return {
    kind: listedKinds.find((known) => known === first(query.kind)),
    state: linkStates.find((known) => known === first(query.state)),
    person: searchText(query.person),
    search: searchText(query.q),
  };
}
