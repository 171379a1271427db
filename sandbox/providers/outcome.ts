import { z } from "zod";
import { now } from "../clock/clock";
import type { ConnectionStatus } from "../connections/status";
import { DAY_MS } from "../dates";
import type { Connection } from "../generated/client";
import { unseal } from "../seal";
import { judgePassword, statusOfGoodLogin } from "./attempt";
import { providerOfConnection } from "./custom";

type StoredLogin = Pick<
  Connection,
  | "companyId"
  | "providerKey"
  | "providerName"
  | "providerUrl"
  | "username"
  | "sealedPassword"
  | "status"
  | "statusFirstSeenTime"
>;

/** How long a trouble lasts that clears by itself, and how long a session lasts that cannot be renewed unattended. */
const troubleDays = 6;
/**
 * What a check finds that nobody attends: the weekly one, or the first of a connection that came by the API. Codes by
 * text message, mail or app reach Nectar by forwarding (facts 12.2) and a security question was answered once, so a
 * second factor needs nobody; only a code that expires after seconds is too quick for that. All choices are ours.
 */
export async function checkOutcomeOf(connection: StoredLogin, at = now()): Promise<ConnectionStatus> {
  const provider = providerOfConnection(connection);
  const { quirk, secondFactor } = provider.login;
  const since = connection.statusFirstSeenTime ?? at;
  const isOld = at.getTime() - since.getTime() >= troubleDays * DAY_MS;
  const hasBeen = (status: ConnectionStatus) => connection.status === status && isOld;

  if (quirk === "down" && connection.status !== "CONNECTED" && !hasBeen("WEBSITE_DOWN"))
    return "WEBSITE_DOWN";
  const password = await unseal(z.string(), connection.sealedPassword);
  const judged = await judgePassword(
    { companyId: connection.companyId, provider },
    { username: connection.username, password },
  );
  if (judged === "wrong") return "PASSWORD_INCORRECT";
  if (judged === "expired") return "NEW_PASSWORD_NEEDED";
  const isQuickCode = secondFactor.kind === "sms" && secondFactor.lifetimeSeconds !== undefined;
  if (isQuickCode && (connection.status === "MFA_TOKEN_EXPIRED" || hasBeen("CONNECTED")))
    return "MFA_TOKEN_EXPIRED";
  const found = statusOfGoodLogin(provider);
  const isLookedInto = connection.status === "CONNECTED" || hasBeen("UNDER_INVESTIGATION");
  return found === "UNDER_INVESTIGATION" && isLookedInto ? "CONNECTED" : found;
}

/**
 * What Nectar finds at once for a login that came by the API and not by a link: a username and a password, and nobody
 * to answer anything else ("portals with MFA or security questions must use a link").
 */
export async function basicOutcomeOf(connection: StoredLogin): Promise<ConnectionStatus> {
  const outcome = await checkOutcomeOf(connection);
  const { secondFactor } = providerOfConnection(connection).login;
  if (outcome !== "CONNECTED" || secondFactor.kind === "none") return outcome;
  return secondFactor.kind === "question" ? "ADDITIONAL_CREDENTIALS_NEEDED" : "MFA_TOKEN_EXPIRED";
}
