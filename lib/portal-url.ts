import { env } from "@/lib/env";

/** A page of the portal as a whole web address: for mails, QR codes and other devices. */
export function portalUrl(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href;
}
