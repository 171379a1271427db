import { signatureHeaders } from "./signature";

/** Nectar's webhook guide: answer 2xx within 15 seconds. */
export const ANSWER_WITHIN_MS = 15_000;

/** What of an answer is kept in the delivery log, in characters, and read at all, in bytes. */
const KEPT_ANSWER_LENGTH = 500;
const READ_ANSWER_BYTES = 4 * KEPT_ANSWER_LENGTH;

/** A request that was made, and what came of it; without `status` there was no answer. */
export type Sent = {
  requestHeaders: Record<string, string>;
  status: number | null;
  answer: string;
  durationMs: number;
};

/** Whether the receiver took the event: any 2xx. */
export function isDelivered({ status }: Pick<Sent, "status">): boolean {
  return status !== null && status >= 200 && status < 300;
}

type Request = {
  url: string;
  secrets: string[];
  messageId: string;
  payload: unknown;
  answerWithinMs: number;
};

function reasonOf(error: unknown, answerWithinMs: number): string {
  if (!(error instanceof Error)) return "No answer.";
  if (error.name === "TimeoutError") return `No answer within ${answerWithinMs / 1000} s.`;
  const { cause } = error;
  return cause instanceof Error && "code" in cause ? `No answer: ${cause.code}.` : "No answer.";
}

/** The beginning of an answer; an endless one is cut off. Postgres takes no NUL. */
async function beginningOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let read = 0;
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    read += chunk.byteLength;
    if (read >= READ_ANSWER_BYTES) break;
  }
  return text.replaceAll("\0", "").slice(0, KEPT_ANSWER_LENGTH);
}

/** Posts one event. Redirects are not followed: Svix counts them as failures. Never throws. */
export async function sendEvent(request: Request): Promise<Sent> {
  const { url, secrets, messageId, payload, answerWithinMs } = request;
  const body = JSON.stringify(payload);
  const requestHeaders = {
    "content-type": "application/json",
    "user-agent": "Nectar-Sandbox-Webhooks",
    ...signatureHeaders(secrets, messageId, body),
  };
  const start = performance.now();
  const sent = (status: number | null, answer: string): Sent => {
    return { requestHeaders, status, answer, durationMs: Math.round(performance.now() - start) };
  };
  try {
    const signal = AbortSignal.timeout(answerWithinMs);
    const response = await fetch(url, {
      method: "POST",
      redirect: "manual",
      headers: requestHeaders,
      body,
      signal,
    });
    return sent(response.status, await beginningOf(response));
  } catch (error) {
    return sent(null, reasonOf(error, answerWithinMs));
  }
}
