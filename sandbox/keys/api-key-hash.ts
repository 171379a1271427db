import { createHash } from "node:crypto";

/** How a key is stored: its SHA-256 in hex. */
export function apiKeyHash(key: string): string {
  return createHash("sha256").update(key).digest("hex");
}
