import { env } from "@/lib/env";

/**
 * The whole address of a page of this portal: for mails, QR codes and other devices. Made of NEXTAUTH_URL alone: what a
 * request says in its Host header is the word of a client.
 */
export function publicUrl(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href;
}

/** The path and query of such an address; of anything else, what it was. */
export function localPath(address: string): string {
  const { origin } = new URL(env().NEXTAUTH_URL);
  return address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
}
