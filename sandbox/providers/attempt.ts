import { now } from "../clock/clock";
import type { ConnectionStatus } from "../connections/status";
import { DAY_MS } from "../dates";
import { type Credentials, checkLogin, isUsername } from "./login";
import {
  changedPassword,
  countWrongPassword,
  forgetWrongPasswords,
  isLocked,
  type LoginOwner,
} from "./memory";
import type { Provider } from "./provider";

/** What a utility may ask for after the password, in this order. */
export const steps = ["person", "new-password", "verify", "accounts"] as const;
export type LoginStep = (typeof steps)[number];

/** How a site answers to a username and a password. `stepsLeft` is empty unless it accepts them. */
export type Attempt = { answer: "accepted" | "rejected" | "locked" | "down"; stepsLeft: LoginStep[] };

/** A password of the site that forces new ones is good for this long, by the sandbox's clock. */
const passwordDays = 60;
/** Signs in at a provider as the person in front of it does: wrong passwords count where the site counts them. */
export async function attemptLogin(
  owner: LoginOwner,
  typed: Credentials,
  realTime = new Date(),
): Promise<Attempt> {
  const { provider } = owner;
  if (provider.login.quirk === "down") return { answer: "down", stepsLeft: [] };
  const isLocking = provider.login.quirk === "locks-out" && isUsername(provider, typed.username);
  if (isLocking && (await isLocked(owner, realTime))) return { answer: "locked", stepsLeft: [] };
  const password = await judgePassword(owner, typed);
  if (password === "wrong") {
    const hasLocked = isLocking && (await countWrongPassword(owner, realTime));
    return { answer: hasLocked ? "locked" : "rejected", stepsLeft: [] };
  }
  if (isLocking) await forgetWrongPasswords(owner);
  return { answer: "accepted", stepsLeft: stepsAfter(provider, password === "expired") };
}

/**
 * Whether a password is the login's. "expired": it is, and has to be replaced before it opens anything. The documented
 * password of such a site stays "expired" for good, so that what the control room lists can always be tried.
 */
export async function judgePassword(
  owner: LoginOwner,
  typed: Credentials,
): Promise<"right" | "wrong" | "expired"> {
  const { provider } = owner;
  const isDocumented = checkLogin(provider, typed);
  if (provider.login.quirk !== "new-password") return isDocumented ? "right" : "wrong";
  if (isDocumented) return "expired";
  const changed = await changedPassword(owner);
  if (!isUsername(provider, typed.username) || changed?.password !== typed.password) return "wrong";
  return now().getTime() - changed.setAt.getTime() < passwordDays * DAY_MS ? "right" : "expired";
}

function stepsAfter({ login }: Provider, isExpired: boolean): LoginStep[] {
  const asked: Record<LoginStep, boolean> = {
    person: login.quirk === "person-check",
    "new-password": isExpired,
    verify: login.secondFactor.kind !== "none",
    accounts: (login.accounts ?? []).length > 0,
  };
  return steps.filter((step) => asked[step]);
}

/** The status of a connection that is made after this answer, once nothing is left to be asked. */
export function statusAfter(provider: Provider, answer: Attempt["answer"]): ConnectionStatus {
  switch (answer) {
    case "down":
      return "WEBSITE_DOWN";
    case "rejected":
    case "locked":
      return "PASSWORD_INCORRECT";
    case "accepted":
      return statusOfGoodLogin(provider);
  }
}

/** `.invalid` is never reachable (RFC 2606), so it stands for an address that leads nowhere. */
export function statusOfGoodLogin(provider: Provider): ConnectionStatus {
  if (provider.login.quirk === "no-accounts") return "NO_ACCOUNTS_FOUND";
  if (!provider.isCustom) return "CONNECTED";
  return new URL(provider.url).hostname.endsWith(".invalid") ? "URL_INACCESSIBLE" : "UNDER_INVESTIGATION";
}
