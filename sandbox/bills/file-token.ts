import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from "node:crypto";
import { env } from "../env";

const MAC_BYTES = 16;

/** The keys as objects, made once: making one takes longer than using it, and a page of documents needs a hundred tokens. */
let keys: { newest: KeyObject; older: KeyObject[] } | undefined;

function keyObjects() {
  const { newest, older } = env().SANDBOX_STORE_KEY;
  keys ??= { newest: createSecretKey(newest), older: older.map((key) => createSecretKey(key)) };
  return keys;
}

/** The first bytes of an HMAC-SHA256, which is enough that nobody guesses one. */
function mac(key: KeyObject, id: Buffer): Buffer {
  return createHmac("sha256", key).update("files").update(id).digest().subarray(0, MAC_BYTES);
}

/** The part of an address that opens a document without a key, as a pre-signed link does; it does not expire. */
export function fileToken(documentId: string): string {
  const id = Buffer.from(documentId.replaceAll("-", ""), "hex");
  return Buffer.concat([id, mac(keyObjects().newest, id)]).toString("base64url");
}

/** The id of the document that a token opens; null for every text that `fileToken` did not make. */
export function documentIdOfToken(token: string): string | null {
  const bytes = Buffer.from(token, "base64url");
  if (bytes.length !== 16 + MAC_BYTES || bytes.toString("base64url") !== token) return null;
  const id = bytes.subarray(0, 16);
  // Addresses that were handed out before a new key came stay good.
  const { newest, older } = keyObjects();
  if (![newest, ...older].some((key) => timingSafeEqual(bytes.subarray(16), mac(key, id)))) return null;
  return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Where the PDF of a document is. */
export function fileUrl(documentId: string): string {
  return `${env().SANDBOX_ORIGIN}/files/${fileToken(documentId)}.pdf`;
}

/** The page that tells how a document came about. */
export function auditTrailUrl(documentId: string): string {
  return `${env().SANDBOX_ORIGIN}/audit/${fileToken(documentId)}`;
}
