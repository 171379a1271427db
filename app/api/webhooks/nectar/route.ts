import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { verifyWebhook, WebhookPayloadError, WebhookSignatureError } from "@/lib/nectar/webhooks";
import { readBodyUpTo } from "@/lib/request-body";
import { recordEvent } from "@/lib/webhooks/commands";

/** Nectar's events are a few kilobytes; nothing near this is one. */
const MAX_BYTES = 512 * 1024;

/** Receives Nectar's webhooks: read raw, verify, record, answer. The work is done by a job. */
export async function POST(request: Request): Promise<Response> {
  const secret = env().NECTAR_WEBHOOK_SECRET;
  if (secret === "none") return answer(404, "webhooks are not configured");

  const rawBody = await readBodyUpTo(request, MAX_BYTES);
  if (rawBody === null) return answer(413, "too large");
  try {
    const { svixId, event } = verifyWebhook({ secret, headers: request.headers, rawBody });
    const isNew = await recordEvent({ svixId, ...event });
    return answer(isNew ? 202 : 200, isNew ? "recorded" : "seen before");
  } catch (error) {
    const refused =
      error instanceof WebhookSignatureError ? 401 : error instanceof WebhookPayloadError ? 400 : null;
    if (!refused || !(error instanceof Error)) throw error;
    log().warn({ reason: error.message }, "a webhook was refused");
    return answer(refused, error.message);
  }
}

function answer(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
