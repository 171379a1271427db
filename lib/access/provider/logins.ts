import { providerName } from "@/lib/access/provider/config";
import { env } from "@/lib/env";
import { canSendMail } from "@/lib/mail/deliver";

/** Whether a login is of the provider that this portal signs in by. A slash at the end makes no other issuer of it. */
export function isOfProvider(issuer: string): boolean {
  const bare = (url: string) => url.replace(/\/$/, "");
  return providerName() !== null && bare(issuer) === bare(env().OIDC_ISSUER ?? "");
}

/** What people call the provider of a login: one of another time has only its address. */
export function loginName(issuer: string): string {
  if (isOfProvider(issuer)) return providerName() ?? issuer;
  return URL.canParse(issuer) ? new URL(issuer).host : issuer;
}

/** Whether somebody could not get in any more without this login: no password, no mail, no other login that works. */
export function isLastWayIn(
  login: { id: string; provider: string },
  { hasPassword, logins }: { hasPassword: boolean; logins: { id: string; provider: string }[] },
): boolean {
  if (hasPassword || canSendMail() || !isOfProvider(login.provider)) return false;
  return !logins.some(({ id, provider }) => id !== login.id && isOfProvider(provider));
}
