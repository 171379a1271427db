import { createHash, randomBytes } from "node:crypto";

/** 192 bits: nobody guesses one, and none is ever made twice. */
const TOKEN_BYTES = 24;

/** A fresh token: opaque, safe in an address, starting as Nectar's sample does. */
export function newToken(): string {
  return `inv_${randomBytes(TOKEN_BYTES).toString("base64url")}`;
}

/** How a token is looked up: its SHA-256 in hex. Takes any text. */
export function tokenDigest(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
