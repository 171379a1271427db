import { randomUUID } from "node:crypto";
import { Webhook } from "svix";

/** Milliseconds from sending a signed event to its answer, sorted; one at a time. */
export async function webhookAnswerTimes(
  portalUrl: string,
  secret: string,
  count: number,
): Promise<number[]> {
  const signer = new Webhook(secret);
  const times: number[] = [];
  for (let i = 0; i < count; i += 1) {
    const id = `msg_${randomUUID()}`;
    const now = new Date();
    const body = JSON.stringify({
      eventType: "connection.updated.v2",
      id: randomUUID(),
      status: "CONNECTED",
    });
    const headers = {
      "content-type": "application/json",
      "svix-id": id,
      "svix-timestamp": String(Math.floor(now.getTime() / 1000)),
      "svix-signature": signer.sign(id, now, body),
    };
    const started = performance.now();
    const answer = await fetch(`${portalUrl}/api/webhooks/nectar`, { method: "POST", headers, body });
    times.push(performance.now() - started);
    if (answer.status !== 202) throw new Error(`A webhook was answered with ${answer.status}`);
  }
  return times.sort((a, b) => a - b);
}
