import { CompactEncrypt, compactDecrypt } from "jose";

/** AES-128 keys of one use: the newest encrypts, all decrypt. So a key can be replaced while its tokens live on. */
export type KeyRing = { newest: Uint8Array<ArrayBuffer>; older: Uint8Array<ArrayBuffer>[] };

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

/** Imported once: a list of connections makes a token a row. */
const imported = new WeakMap<Uint8Array, Promise<CryptoKey>>();

function cryptoKeyOf(key: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const known = imported.get(key);
  if (known) return known;
  const importing = crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
  imported.set(key, importing);
  return importing;
}

/** Decoders forgive stray bits in the last character of a segment; a token must have exactly one spelling. */
function isCanonical(token: string): boolean {
  return token
    .split(".")
    .every((part) => part !== "" && Buffer.from(part, "base64url").toString("base64url") === part);
}

/** Encrypts and authenticates a JSON value with AES-128-GCM: `iv.ciphertext.tag`, each in base64url. */
export async function encryptJson(keys: KeyRing, purpose: Purpose, value: unknown): Promise<string> {
  const token = await new CompactEncrypt(new TextEncoder().encode(JSON.stringify(value)))
    .setProtectedHeader(headerOf(purpose))
    .encrypt(await cryptoKeyOf(keys.newest));
  return token.slice(prefixOf(purpose).length);
}

/** The JSON value of a token, or undefined for every token that `encryptJson` did not make with one of these keys and this purpose. */
export async function decryptJson(keys: KeyRing, purpose: Purpose, token: string): Promise<unknown> {
  if (!isCanonical(token)) return undefined;
  for (const key of [keys.newest, ...keys.older]) {
    const value = await decryptWith(await cryptoKeyOf(key), purpose, token);
    if (value !== undefined) return value;
  }
  return undefined;
}

async function decryptWith(key: CryptoKey, purpose: Purpose, token: string): Promise<unknown> {
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
