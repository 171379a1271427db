import { afterEach, expect, test } from "vitest";
import { clearFaults, faultsSchema, setFaults } from "../control/faults";
import { db } from "../db";
import { seed } from "../seed";
import { newConnection } from "../testing/new-connection";
import { kill, killPrograms, started, startProgram } from "../testing/program";
import { receiver } from "../testing/receiver";
import { verifyWebhook } from "../testing/verify-webhook";

afterEach(killPrograms);

async function post(url: string, body: object): Promise<void> {
  const response = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  expect(response.ok).toBe(true);
}

/** Two minutes: the delay of this test, and the lease of an attempt, are over. */
const moveOn = (origin: string) => post(`${origin}/sandbox/clock/advance`, { days: 2 / 1440 });

test("kill -9 between commit and send, and again before the answer, loses no event and gives it no other id", async () => {
  await db.$transaction(seed);
  const { id } = await newConnection({ checkOutcome: "PENDING" });
  const ofChange = { connectionId: id, eventType: "connection.validated.v2" };

  const first = startProgram();
  const origin = await started(first);
  await receiver.waitFor(id, 1);
  await setFaults(faultsSchema.parse({ webhooks: { delayMs: 60_000 } }));
  await post(`${origin}/sandbox/connections/${id}/status`, { status: "WEBSITE_DOWN" });
  await kill(first);
  const committed = await db.webhookDelivery.findFirstOrThrow({ where: ofChange });
  expect(committed).toMatchObject({ attempts: 0, deliveredAt: null });
  await clearFaults();

  const second = startProgram();
  const ended = new Promise((resolve) => second.once("exit", resolve));
  receiver.clear();
  receiver.answerWith(() => {
    second.kill("SIGKILL");
    return new Promise(() => {});
  });
  // It dies on the way, with the request that moves its clock.
  await moveOn(await started(second)).catch(() => undefined);
  await ended;

  receiver.clear();
  await moveOn(await started(startProgram()));
  const requests = await receiver.waitFor(id, 2);
  for (const request of requests) verifyWebhook(request);
  const validated = requests.filter(({ event }) => event.eventType === ofChange.eventType);
  expect(validated.map(({ headers }) => headers["svix-id"])).toEqual([committed.messageId]);
}, 60_000);
