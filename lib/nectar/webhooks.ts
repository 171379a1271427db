import { Webhook } from "svix";
import { z } from "zod";
import { reference } from "./fields";

/** The signature is missing, wrong or more than five minutes off: whoever sent this is not known to be Nectar. */
export class WebhookSignatureError extends Error {
  override readonly name = "WebhookSignatureError";
}

/** Nectar signed it, but it is not a JSON object, or has a name that is none. */
export class WebhookPayloadError extends Error {
  override readonly name = "WebhookPayloadError";
}

/**
 * What a webhook is good for: something happened to this. The state itself is asked from the API, since
 * payloads differ by age and arrive late, twice or out of order.
 */
export type NectarEvent = {
  /** `connection.updated.v2` and the like; `unknown` when the payload does not say. */
  type: string;
  /** Nectar's id; null for events that are not about a connection. */
  connectionId: string | null;
  isAboutBill: boolean;
  /** Nectar's id; null for events that are not about a bill, or do not say about which: the documented sample has no id. */
  documentId: string | null;
  /** Nectar's private company id; the newest connection payloads leave it out. */
  companyId: string | null;
};

export type WebhookDelivery = {
  /** One `whsec_...` secret, or several parted by spaces or commas while one is being replaced. */
  secret: string;
  headers: Headers;
  /** The body as it came over the wire; parsed and written again it would not verify. */
  rawBody: string;
};

/**
 * Verifies a delivery (Svix's scheme) and reads its event. `svixId` stays the same when Svix sends again.
 * Throws `WebhookSignatureError` or `WebhookPayloadError`, and a plain error for a malformed secret.
 */
export function verifyWebhook({ secret, headers, rawBody }: WebhookDelivery): {
  svixId: string;
  event: NectarEvent;
} {
  const svixHeaders = {
    "svix-id": headers.get("svix-id") ?? "",
    "svix-timestamp": headers.get("svix-timestamp") ?? "",
    "svix-signature": headers.get("svix-signature") ?? "",
  };
  // Anything without the prefix is no secret: a word such as "none" must not become a key to sign with.
  const secrets = secret.split(/[\s,]+/).filter((part) => part.startsWith("whsec_"));
  const verifiers = secrets.map(verifierFor);
  if (!verifiers.some((verifier) => isSigned(verifier, rawBody, svixHeaders))) {
    throw new WebhookSignatureError("the webhook's signature is missing, wrong or too old");
  }
  return { svixId: name(svixHeaders["svix-id"]) ?? "", event: readEvent(rawBody) };
}

function verifierFor(secret: string): Webhook {
  try {
    return new Webhook(secret);
  } catch {
    throw new Error("a webhook secret is not of the form whsec_<base64>");
  }
}

function isSigned(verifier: Webhook, rawBody: string, headers: Record<string, string>): boolean {
  try {
    verifier.verify(rawBody, headers);
    return true;
  } catch (error) {
    // The library parses as its last step: a syntax error means that the signature was right.
    return error instanceof SyntaxError;
  }
}

const payload = z.object({
  eventType: z.unknown().optional(),
  id: z.unknown().optional(),
  company: reference,
});

/** What an event, a type or a connection is called; null for what is no text. The database indexes all three. */
function name(value: unknown): string | null {
  if (typeof value !== "string") return null;
  if (value.length > 255 || value.includes("\0")) {
    throw new WebhookPayloadError("the webhook has an id or a type that cannot be one");
  }
  return value.trim() || null;
}

function readEvent(rawBody: string): NectarEvent {
  const parsed = payload.safeParse(parseJson(rawBody));
  if (!parsed.success) throw new WebhookPayloadError("the webhook's payload is not an object");
  const { eventType, id, company } = parsed.data;
  const type = name(eventType) ?? "unknown";
  const subject = name(id);
  const isAboutBill = type.startsWith("document.");
  return {
    type,
    connectionId: type.startsWith("connection.") ? subject : null,
    isAboutBill,
    documentId: isAboutBill ? subject : null,
    companyId: company,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new WebhookPayloadError("the webhook's payload is not JSON");
  }
}
