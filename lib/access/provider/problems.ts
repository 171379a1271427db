/** Why a sign-in by the provider did not come about: keys of the messages' "providerProblems". */
const providerProblems = [
  /** The person, or the provider, said no there. */
  "denied",
  /** It cannot be reached, or does not describe itself. */
  "away",
  /** What came back does not fit what was sent off: too late, another browser, forged, or not understood. */
  "broken",
  "unverified",
  "unknown",
  "anotherLogin",
  "noCompany",
] as const;
export type ProviderProblem = (typeof providerProblems)[number];

/** next-auth's own codes (https://next-auth.js.org/configuration/pages, "Sign-in page"). */
const codes: Record<string, ProviderProblem> = {
  OAuthSignin: "away",
  OAuthCallback: "broken",
  Callback: "broken",
};

/** What the address of the sign-in page says went wrong, if it is a thing that we know; anybody can write there. */
export function providerProblem(code: string | undefined): ProviderProblem | null {
  if (code === undefined) return null;
  const own = providerProblems.find((problem) => problem === code);
  return own ?? (Object.hasOwn(codes, code) ? (codes[code] ?? null) : null);
}
