import { hkdfSync } from "node:crypto";
import { CompactEncrypt, compactDecrypt } from "jose";
import { env } from "@/lib/env";

/**
 * Encrypts a short text for our own database (JWE, `dir` + `A256GCM`, RFC 7516), under a key derived from
 * NEXTAUTH_SECRET for this purpose alone, so that a copy of the database gives nothing away.
 */
export async function seal(purpose: string, text: string): Promise<string> {
  return new CompactEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .encrypt(keyFor(purpose));
}

/** The text again, or null when it was sealed under another secret or purpose, or was tampered with. */
export async function unseal(purpose: string, sealed: string): Promise<string | null> {
  try {
    const { plaintext } = await compactDecrypt(sealed, keyFor(purpose));
    return new TextDecoder().decode(plaintext);
  } catch {
    return null;
  }
}

function keyFor(purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", env().NEXTAUTH_SECRET, "nectar-portal", purpose, 32));
}
