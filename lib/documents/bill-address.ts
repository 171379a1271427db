import type { Scope } from "@/lib/auth/scope";
import { getCompany } from "@/lib/companies/queries";
import { findBill } from "@/lib/documents/queries";
import { env } from "@/lib/env";
import { NectarUnreadableError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import type { RateLimit } from "@/lib/rate-limit/commands";
import { takePointOrRefuse } from "@/lib/rate-limit/refuse";

/** Each is a call to Nectar, of which all companies share ten at once. */
const opened: RateLimit = { name: "bill", points: 120, minutes: 10 };

/**
 * Where a bill of the company is now, a PDF. Asked of Nectar each time, as nothing is documented of how long such an
 * address works.
 * @returns null when the company has no such bill
 * @throws NectarError when Nectar does not tell, or tells an address that nobody should be sent to; UserError when the
 *   person has opened too many
 */
export async function billAddress(scope: Scope, id: string): Promise<string | null> {
  const bill = await findBill(scope, id);
  if (!bill) return null;
  await takePointOrRefuse(opened, scope.userId ?? scope.companyId, "tooManyAttempts");
  const { nectarId } = await getCompany(scope);
  const { url, companyId } = await nectar().getDocument(nectarId, bill.nectarId);
  if (companyId !== null && companyId !== nectarId)
    throw new NectarUnreadableError("Nectar has the bill as another company's");
  if (!url || !isFit(url))
    throw new NectarUnreadableError("the bill has no address that a browser may be sent to");
  return url;
}

/** Encrypted, or on one of the hosts that are configured so: a sandbox on this machine. Never with a login in it. */
function isFit(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, origin, username, password } = new URL(address);
  if (username || password) return false;
  const configured = [env().NECTAR_API_URL, env().NECTAR_DASH_URL].map((known) => new URL(known).origin);
  return protocol === "https:" || (protocol === "http:" && configured.includes(origin));
}
