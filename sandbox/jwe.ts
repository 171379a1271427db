import { CompactEncrypt, compactDecrypt } from "jose";

/** Separates uses of the same kind of token: it is authenticated, so a token of one purpose never opens as another. */
type Purpose = string;

/**
 * The JWE protected header. It is the same for every token of a purpose, so tokens travel without it and the
 * reader supplies its own: there is no header for an attacker to choose.
 */
function headerOf(purpose: Purpose) {
  return { alg: "dir", enc: "A128GCM", typ: purpose };
}

function prefixOf(purpose: Purpose): string {
  const header = Buffer.from(JSON.stringify(headerOf(purpose))).toString("base64url");
  return `${header}..`;
}

/** Decoders forgive stray bits in the last character of a segment; a token must have exactly one spelling. */
function isCanonical(token: string): boolean {
  return token
    .split(".")
    .every((part) => part !== "" && Buffer.from(part, "base64url").toString("base64url") === part);
}

/** Encrypts and authenticates a JSON value with AES-128-GCM: `iv.ciphertext.tag`, each in base64url. */
export async function encryptJson(key: Uint8Array, purpose: Purpose, value: unknown): Promise<string> {
  const token = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
    .setProtectedHeader(headerOf(purpose))
    .encrypt(key);
  return token.slice(prefixOf(purpose).length);
}

/** The JSON value of a token, or undefined for every token that `encryptJson` did not make with this key and purpose. */
export async function decryptJson(key: Uint8Array, purpose: Purpose, token: string): Promise<unknown> {
  if (!isCanonical(token)) return undefined;
  try {
    const { plaintext } = await compactDecrypt(prefixOf(purpose) + token, key, {
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A128GCM"],
    });
    return JSON.parse(new TextDecoder().decode(plaintext));
  } catch {
    return undefined;
  }
}
