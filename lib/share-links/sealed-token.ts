import { paths } from "@/lib/paths";
import { publicUrl } from "@/lib/public-url";
import { seal, unseal } from "@/lib/seal";

const PURPOSE = "share-link";

export function sealShareToken(token: string): Promise<string> {
  return seal(PURPOSE, token);
}

/** The address of a share link again; null when its token was sealed under another secret. */
export async function unsealShareUrl(sealedToken: string): Promise<string | null> {
  const token = await unseal(PURPOSE, sealedToken);
  return token && shareUrl(token);
}

export function shareUrl(token: string): string {
  return publicUrl(paths.share(token));
}
