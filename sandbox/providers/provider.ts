/** How a utility's own sign-in page looks. All colours are #rrggbb; the contrast of each pair is tested. */
export type Dress = {
  layout: "split" | "card" | "letterhead" | "band";
  type: "sans" | "serif" | "round";
  mark: MarkShape;
  /** Buttons, brand panels, links. */
  accent: string;
  /** Text on the accent. */
  accentInk: string;
  /** The page behind the form. */
  ground: string;
  /** Text on the ground and on white. */
  ink: string;
};

export type MarkShape =
  | "wave"
  | "compass"
  | "tree"
  | "hexagon"
  | "sun"
  | "bolt"
  | "flame"
  | "drop"
  | "peak"
  | "ring";

export type SecondFactor =
  | { kind: "none" }
  | { kind: "sms"; phone: string }
  | { kind: "totp"; secret: string }
  | { kind: "question"; question: string; answer: string };

type Login = { username: string; password: string; secondFactor: SecondFactor };

/** A utility provider that the connect page can sign in to. */
export type Provider = {
  /** Names the provider in forms and style sheets: lower-case letters and hyphens. */
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
  /** True for the account that Nectar documents, false for inventions of this sandbox. */
  documented: boolean;
};
