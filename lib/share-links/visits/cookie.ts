import "server-only";
import { cookies } from "next/headers";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { seal, unseal } from "@/lib/seal";
import { ownCookie } from "@/lib/secure-cookies";
import { findVisit, type Share } from "@/lib/share-links/visits/queries";

const COOKIE = "portal-share";
const PURPOSE = "share-visit";

/** Long enough to wait for a code by mail or to find a password; then one starts anew. */
const SECONDS = 4 * 3600;

const shape = z.object({ share: z.string(), visit: z.string(), until: z.number() });

/** Lets this browser go on with what it started, on this address alone. Only in actions. */
export async function keepVisit(share: Share, token: string, visitId: string): Promise<void> {
  const visit = { share: share.id, visit: visitId, until: Date.now() + SECONDS * 1000 };
  const sealed = await seal(PURPOSE, JSON.stringify(visit));
  (await cookies()).set(COOKIE, sealed, ownCookie(SECONDS, paths.share(token)));
}

/** What this browser has started of this share link, or null: then, and for any cookie that is not ours, it begins. */
export async function currentVisit(share: Share) {
  const sealed = (await cookies()).get(COOKIE)?.value;
  const text = sealed ? await unseal(PURPOSE, sealed) : null;
  const kept = text ? shape.safeParse(JSON.parse(text)).data : undefined;
  if (!kept || kept.share !== share.id || kept.until < Date.now()) return null;
  return findVisit(share, kept.visit);
}
