/** Where a connection stands, in the four groups that the dashboard counts and filters by. */
export const states = ["attention", "waiting", "connected", "stopped"] as const;
export type State = (typeof states)[number];

/** Who has to act next. */
type Actor = "you" | "nectar" | "utility" | "nobody";

/** The verb of the button that repairs a connection. Its words are in `messages/`, under "remedies". */
type Remedy = "reconnect" | "checkAddress" | "checkLogin";

/** What follows from a status. Its words are in `messages/`, under "status". */
export type StatusFacts = {
  state: State;
  actor: Actor;
  /** What the customer does about it on the edit page; null where that page is no remedy. */
  remedy: Remedy | null;
};

/**
 * The 12 statuses of Nectar: docs/nectar-contract.md, "Connections". Order: the customer's first.
 * Nothing else in the portal names a status.
 */
export const knownStatuses = {
  PASSWORD_INCORRECT: { state: "attention", actor: "you", remedy: "reconnect" },
  MFA_TOKEN_EXPIRED: { state: "attention", actor: "you", remedy: "reconnect" },
  NEW_PASSWORD_NEEDED: { state: "attention", actor: "you", remedy: "reconnect" },
  ADDITIONAL_CREDENTIALS_NEEDED: { state: "attention", actor: "you", remedy: "reconnect" },
  NO_ACCOUNTS_FOUND: { state: "attention", actor: "you", remedy: "checkLogin" },
  URL_INACCESSIBLE: { state: "attention", actor: "you", remedy: "checkAddress" },
  PENDING: { state: "waiting", actor: "nectar", remedy: null },
  UNDER_INVESTIGATION: { state: "waiting", actor: "nectar", remedy: null },
  WEBSITE_DOWN: { state: "waiting", actor: "utility", remedy: null },
  CONNECTED: { state: "connected", actor: "nobody", remedy: null },
  OTHER_ERROR: { state: "stopped", actor: "you", remedy: "reconnect" },
  COMPANY_INACTIVE: { state: "stopped", actor: "nectar", remedy: null },
} satisfies Record<string, StatusFacts>;

export type KnownStatus = keyof typeof knownStatuses;

export function isKnownStatus(status: string): status is KnownStatus {
  return Object.hasOwn(knownStatuses, status);
}

/** The facts of a status. One that Nectar adds tomorrow is shown as it is, calmly, as something to wait for. */
export function statusFacts(status: string): StatusFacts {
  if (isKnownStatus(status)) return knownStatuses[status];
  return { state: "waiting", actor: "nobody", remedy: null };
}

/** The known statuses of a state, for a query. Unknown ones belong to "waiting" as well. */
export function statusesOf(state: State): string[] {
  return Object.keys(knownStatuses).filter((status) => statusFacts(status).state === state);
}
