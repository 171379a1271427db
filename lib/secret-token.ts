import { createHash, randomBytes } from "node:crypto";

/**
 * A secret that opens something for whoever holds its address: a mailed link, an invitation. 256 random bits, so that
 * nobody guesses it and a plain hash of it is enough to keep.
 */
export function newSecretToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString("base64url");
  return { token, tokenHash: hashToken(token) };
}

/** What the database keeps of it, and looks it up by: SHA-256, hexadecimal. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
