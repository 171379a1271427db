import { forgetOldSignUps } from "@/lib/access/commands";
import { forgetOldSessions } from "@/lib/auth/commands";
import { forgetOldMailedTokens } from "@/lib/auth/mailed-tokens/commands";
import { forgetOldInvites } from "@/lib/invites/commands";
import { forgetOldKeptInputs } from "@/lib/kept-input/commands";
import { forgetOldLinks } from "@/lib/links/commands";
import { log } from "@/lib/log";
import { forgetExpiredRateLimits } from "@/lib/rate-limit/commands";
import { forgetOldSiteImports } from "@/lib/sites/import/commands";
import { forgetOldEvents } from "@/lib/webhooks/commands";

/** Removes what is kept for a while only. */
export async function housekeeping(): Promise<void> {
  const links = await forgetOldLinks();
  const events = await forgetOldEvents();
  const sessions = await forgetOldSessions();
  const mailedTokens = await forgetOldMailedTokens();
  const signUps = await forgetOldSignUps();
  const invites = await forgetOldInvites();
  const keptInputs = await forgetOldKeptInputs();
  const rateLimits = await forgetExpiredRateLimits();
  const siteImports = await forgetOldSiteImports();
  log().info(
    { siteImports, links, events, sessions, mailedTokens, signUps, invites, keptInputs, rateLimits },
    "housekeeping",
  );
}
