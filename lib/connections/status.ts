/** Where a connection stands, in the four groups that the dashboard counts and filters by. */
export const states = ["attention", "waiting", "connected", "stopped"] as const;
export type State = (typeof states)[number];

/** Who has to act next. */
export type Actor = "you" | "nectar" | "utility" | "nobody";

export type StatusFacts = {
  label: string;
  state: State;
  actor: Actor;
  /** What happened, as a sentence about `{provider}`. */
  headline: (provider: string) => string;
  /** What happens next, or what to do. */
  nextStep: string;
  /** Whether the edit page is the way to repair it. */
  repairable: boolean;
};

/**
 * The 12 statuses of Nectar: docs/nectar-contract.md, "Connections". Order: the customer's first.
 * Nothing else in the portal names a status.
 */
export const knownStatuses: Readonly<Record<string, StatusFacts>> = {
  PASSWORD_INCORRECT: {
    label: "Password rejected",
    state: "attention",
    actor: "you",
    headline: (provider) => `${provider} rejected the password.`,
    nextStep: "Reconnect and enter the current password. Collection is paused until then.",
    repairable: true,
  },
  MFA_TOKEN_EXPIRED: {
    label: "Verification needed",
    state: "attention",
    actor: "you",
    headline: (provider) => `${provider} asks for a new verification code.`,
    nextStep: "Reconnect and enter the code that the utility sends you.",
    repairable: true,
  },
  NEW_PASSWORD_NEEDED: {
    label: "New password needed",
    state: "attention",
    actor: "you",
    headline: (provider) => `${provider} wants a new password to be set.`,
    nextStep: "Set a new password on the utility's own website, then reconnect with it here.",
    repairable: true,
  },
  ADDITIONAL_CREDENTIALS_NEEDED: {
    label: "More details needed",
    state: "attention",
    actor: "you",
    headline: (provider) => `${provider} asks for more than a password.`,
    nextStep: "Reconnect and answer the utility's question, such as a PIN or a security question.",
    repairable: true,
  },
  NO_ACCOUNTS_FOUND: {
    label: "No accounts found",
    state: "attention",
    actor: "you",
    headline: (provider) => `The login works, but ${provider} shows no accounts for it.`,
    nextStep: "Check on the utility's website that this login has an account, or use another login.",
    repairable: true,
  },
  URL_INACCESSIBLE: {
    label: "Address not reachable",
    state: "attention",
    actor: "you",
    headline: (provider) => `The web address given for ${provider} cannot be reached.`,
    nextStep: "Check the address of the utility's website, then edit the connection.",
    repairable: true,
  },
  PENDING: {
    label: "Being checked",
    state: "waiting",
    actor: "nectar",
    headline: (provider) => `The login at ${provider} is being checked for the first time.`,
    nextStep: "The first check takes from minutes up to two days.",
    repairable: false,
  },
  UNDER_INVESTIGATION: {
    label: "Under investigation",
    state: "waiting",
    actor: "nectar",
    headline: (provider) => `Nectar's team is looking into ${provider}.`,
    nextStep: "It usually takes a few business days.",
    repairable: false,
  },
  WEBSITE_DOWN: {
    label: "Utility website down",
    state: "waiting",
    actor: "utility",
    headline: (provider) => `The website of ${provider} is not answering.`,
    nextStep: "Collection goes on by itself once the website is back.",
    repairable: false,
  },
  CONNECTED: {
    label: "Connected",
    state: "connected",
    actor: "nobody",
    headline: (provider) => `${provider} is connected.`,
    nextStep: "Bills are collected every week.",
    repairable: false,
  },
  OTHER_ERROR: {
    label: "Not working",
    state: "stopped",
    actor: "you",
    headline: (provider) => `Something is wrong with the connection to ${provider}.`,
    nextStep: "Try to reconnect. If that does not help, contact support.",
    repairable: true,
  },
  COMPANY_INACTIVE: {
    label: "Company inactive",
    state: "stopped",
    actor: "nectar",
    headline: () => "Collection is switched off for the whole company.",
    nextStep: "Contact support to have the company activated again.",
    repairable: false,
  },
};

/** The facts of a status. One that Nectar adds tomorrow is shown as it is, calmly, as something to wait for. */
export function statusFacts(status: string): StatusFacts {
  if (Object.hasOwn(knownStatuses, status) && knownStatuses[status]) return knownStatuses[status];
  return {
    label: sentenceCase(status),
    state: "waiting",
    actor: "nobody",
    headline: (provider) => `${provider} reports “${sentenceCase(status)}”.`,
    nextStep: "This portal does not know this status yet. There is nothing to do for now.",
    repairable: false,
  };
}

/** The known statuses of a state, for a query. Unknown ones belong to "waiting" as well. */
export function statusesOf(state: State): string[] {
  return Object.keys(knownStatuses).filter((status) => knownStatuses[status]?.state === state);
}

function sentenceCase(status: string): string {
  const words = status.replaceAll("_", " ").trim().toLowerCase();
  return words === "" ? "Unknown" : words.charAt(0).toUpperCase() + words.slice(1);
}
