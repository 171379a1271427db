/** The three kinds of links of the list: for a new connection, for an edit, and for somebody without a login. */
export const listedKinds = ["connect", "edit", "share"] as const;
export type ListedKind = (typeof listedKinds)[number];

export const linkStates = ["active", "usedUp", "expired", "revoked"] as const;
export type ListedState = (typeof linkStates)[number];

export type LinkFilter = { kind?: ListedKind; state?: ListedState; person?: string; search?: string };

type Query = { kind?: string; state?: string; person?: string; q?: string };

/** Reads a filter from a query; what makes no sense is left out. */
export function linkFilter({ kind, state, person, q }: Query): LinkFilter {
  return {
    kind: listedKinds.find((known) => known === kind),
    state: linkStates.find((known) => known === state),
    person: person || undefined,
    search: q?.trim().slice(0, 100) || undefined,
  };
}
