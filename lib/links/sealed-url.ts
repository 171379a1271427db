import { env } from "@/lib/env";
import { seal, unseal } from "@/lib/seal";

const PURPOSE = "link-url";

export function sealLinkUrl(url: string): Promise<string> {
  return seal(PURPOSE, url);
}

/** The link again; null when it is gone, was sealed under another secret, or leads to another host by now. */
export async function unsealLinkUrl(sealed: string | null): Promise<string | null> {
  const url = sealed && (await unseal(PURPOSE, sealed));
  if (!url || new URL(url).origin !== new URL(env().NECTAR_DASH_URL).origin) return null;
  return url;
}
