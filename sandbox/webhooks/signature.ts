import { Webhook } from "svix";

/**
 * The headers of Svix's scheme for one request: `v1,` and the HMAC-SHA256 of `id.timestamp.body`, one a secret, the
 * newest first (`docs.svix.com/receiving/verifying-payloads/how-manual`). The time is the real one, because the
 * receiver compares it with its own clock.
 */
export function signatureHeaders(secrets: string[], messageId: string, body: string) {
  const at = new Date();
  return {
    "svix-id": messageId,
    "svix-timestamp": String(Math.floor(at.getTime() / 1000)),
    "svix-signature": secrets.map((secret) => new Webhook(secret).sign(messageId, at, body)).join(" "),
  };
}
