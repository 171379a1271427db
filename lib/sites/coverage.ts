import { type State, statusFacts } from "@/lib/connections/status";
import { isUtilityType, utilityTypes } from "@/lib/nectar/utility-types";

/** How a utility type stands at a site. Where no connection brings it, it is missing. */
const coverageStates = ["failing", "waiting", "connected"] as const;
type CoverageState = (typeof coverageStates)[number];

/** A connection that brings a utility type to a site. */
export type Covering = {
  siteId: string;
  utilityType: string;
  connectionId: string;
  providerName: string;
  status: string;
};

/** The connection that a cell of the matrix shows: the one that most needs somebody. */
export type Covered = Pick<Covering, "connectionId" | "providerName"> & { state: CoverageState };

/** By site, by utility type. */
export type Coverage = Map<string, Map<string, Covered>>;

const stateOf: Record<State, CoverageState> = {
  attention: "failing",
  stopped: "failing",
  waiting: "waiting",
  connected: "connected",
};

const urgency = (state: CoverageState) => coverageStates.indexOf(state);

/** Where several connections bring the same, the one that fails is shown: bills of it are not arriving. */
export function coverageOf(coverings: Covering[]): Coverage {
  const coverage: Coverage = new Map();
  for (const { siteId, utilityType, connectionId, providerName, status } of coverings) {
    const cells = coverage.get(siteId) ?? new Map<string, Covered>();
    coverage.set(siteId, cells);
    const state = stateOf[statusFacts(status).state];
    const before = cells.get(utilityType);
    if (!before || urgency(state) < urgency(before.state)) {
      cells.set(utilityType, { connectionId, providerName, state });
    }
  }
  return coverage;
}

/** The utility types that the company has at any site, in Nectar's order; ones that it adds come last. */
export function typesInUse(coverings: Covering[]): string[] {
  const used = new Set(coverings.map(({ utilityType }) => utilityType));
  const unknown = [...used].filter((type) => !isUtilityType(type)).sort();
  return [...utilityTypes.filter((type) => used.has(type)), ...unknown];
}
