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

const chores = {
  links: forgetOldLinks,
  events: forgetOldEvents,
  sessions: forgetOldSessions,
  mailedTokens: forgetOldMailedTokens,
  signUps: forgetOldSignUps,
  invites: forgetOldInvites,
  keptInputs: forgetOldKeptInputs,
  rateLimits: forgetExpiredRateLimits,
  siteImports: forgetOldSiteImports,
};

/** Removes what is kept for a while only. What cannot be removed does not keep the rest. @throws Error for what could not */
export async function housekeeping(): Promise<void> {
  const removed: Record<string, number> = {};
  const failures: unknown[] = [];
  for (const [what, forget] of Object.entries(chores)) {
    try {
      removed[what] = await forget();
    } catch (error) {
      failures.push(error);
    }
  }
  log().info(removed, "housekeeping");
  if (failures.length > 0) throw new AggregateError(failures, "not everything could be removed");
}
