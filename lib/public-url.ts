import { env } from "@/lib/env";

/**
 * The whole address of a page of this portal, for mails and other portals' eyes. Made of NEXTAUTH_URL alone: what a
 * request says in its Host header is the word of a client.
 */
export function publicUrl(path: string): string {
  return new URL(path, env().NEXTAUTH_URL).href;
}
