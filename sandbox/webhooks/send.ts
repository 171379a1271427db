import { randomBytes } from "node:crypto";
import { Webhook } from "svix";
import { readFaults, strikes } from "../control/faults";
import type { WebhookDelivery } from "../generated/client";

/** Nectar's webhook guide: answer 2xx within 15 seconds. */
const TIMEOUT_MS = 15_000;

/** What of an answer is kept in the delivery log, in characters. */
const KEPT_ANSWER_LENGTH = 500;

export type Endpoint = { url: string; secret: string };

/** What came of an attempt; without `status` there was no answer. */
export type Attempt = { status: number | null; answer: string };

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "No answer.";
  if (error.name === "TimeoutError") return `No answer within ${TIMEOUT_MS / 1000} s.`;
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? `No answer: ${cause.code}.` : "No answer.";
}

/**
 * Posts one event, signed as Svix does: `svix-id`, `svix-timestamp` and `svix-signature` over `id.timestamp.body`.
 * Redirects are not followed; Svix counts them as failures.
 */
export async function sendEvent(endpoint: Endpoint, delivery: WebhookDelivery): Promise<Attempt> {
  const { webhooks } = await readFaults();
  const secret = strikes(webhooks.badSignature) ? randomBytes(24).toString("base64") : endpoint.secret;
  const body = JSON.stringify(delivery.payload);
  const now = new Date();
  try {
    const response = await fetch(endpoint.url, {
      method: "POST",
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        "content-type": "application/json",
        "svix-id": delivery.messageId,
        "svix-timestamp": String(Math.floor(now.getTime() / 1000)),
        "svix-signature": new Webhook(secret).sign(delivery.messageId, now, body),
      },
      body,
    });
    const text = await response.text();
    return { status: response.status, answer: text.replaceAll("\0", "").slice(0, KEPT_ANSWER_LENGTH) };
  } catch (error) {
    return { status: null, answer: reasonOf(error) };
  }
}
