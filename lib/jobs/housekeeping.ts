import { forgetExpiredThrottles } from "@/lib/auth/throttle";
import { forgetOldLinks } from "@/lib/links/commands";
import { log } from "@/lib/log";
import { forgetOldEvents } from "@/lib/webhooks/commands";

/** Removes what is kept for a while only. */
export async function housekeeping(): Promise<void> {
  const links = await forgetOldLinks();
  const events = await forgetOldEvents();
  const throttles = await forgetExpiredThrottles();
  log().info({ links, events, throttles }, "housekeeping");
}
