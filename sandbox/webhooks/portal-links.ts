import { createHash, randomBytes } from "node:crypto";
import { now } from "../clock/clock";
import { DAY_MS } from "../dates";
import { db } from "../db";
import { env } from "../env";

/** How long the address of a webhook portal works (`/developer-guide/webhooks`), by the sandbox's clock. */
const PORTAL_LIFETIME_MS = 7 * DAY_MS;

function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** A fresh address of an organization's webhook settings: whoever has it may change them, for seven days. */
export async function createPortalLink(organizationId: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now().getTime() + PORTAL_LIFETIME_MS);
  await db.webhookPortal.create({ data: { tokenDigest: digestOf(token), organizationId, expiresAt } });
  return `${env().SANDBOX_ORIGIN}/webhooks/${token}`;
}

/** Whose webhook settings a token opens, and until when; null when it opens none, or no longer. */
export async function findPortal(token: string): Promise<{ organizationId: string; expiresAt: Date } | null> {
  const portal = await db.webhookPortal.findUnique({ where: { tokenDigest: digestOf(token) } });
  return portal && portal.expiresAt > now() ? portal : null;
}
