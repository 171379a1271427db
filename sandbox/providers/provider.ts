import type { Dress } from "./dress";

/** What a login asks for after the password. */
export type SecondFactor =
  | { kind: "none" }
  /** A text message; its code is good for ten minutes, or for as long as it says here. */
  | { kind: "sms"; phone: string; lifetimeSeconds?: number }
  | { kind: "email"; address: string }
  /** An authenticator app; the secret is base32. */
  | { kind: "totp"; secret: string }
  | { kind: "question"; question: string; answer: string };

/** What a utility's site does beside checking a login. All of them are inventions of this sandbox. */
export type Quirk =
  /** The fifth wrong password locks the login for a while. */
  | "locks-out"
  /** The documented password has expired: a new one has to be set at the sign-in, and again every 60 days. */
  | "new-password"
  /** The site does not answer. It does a week after the connection was made. */
  | "down"
  /** The site takes 20 seconds to check a login. */
  | "slow"
  /** The login works, and shows no accounts. */
  | "no-accounts"
  /** Asks whether a person signs in. */
  | "person-check";

/** One of the accounts that a login shows to choose from. */
export type UtilityAccount = { number: string; serviceAddress: string };

export type Login = {
  username: string;
  password: string;
  secondFactor: SecondFactor;
  quirk?: Quirk;
  /** For a login that shows several accounts, of which the person chooses. */
  accounts?: UtilityAccount[];
};

/** A utility provider that the connect page can sign in to. */
export type Provider = {
  /** Names the provider in forms and in the database: lower-case letters and hyphens. It never changes. */
  key: string;
  name: string;
  url: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** Nectar's utility types that the provider bills. */
  utilityTypes: string[];
  dress: Dress;
  /** The one login that the provider accepts. */
  login: Login;
  /** Set for a provider that is not in the directory but was named by somebody: it takes any login. */
  isCustom?: true;
  /** True for the account that Nectar documents, false for inventions of this sandbox. */
  documented: boolean;
};
