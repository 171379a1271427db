import { beforeAll, expect, test } from "vitest";
import { now } from "../clock/clock";
import { db } from "../db";
import { seed } from "../seed";
import { pruneWebhookLog } from "./prune";

beforeAll(() => db.$transaction(seed));

const daysAgo = (days: number) => new Date(now().getTime() - days * 86_400_000);
const row = { eventType: "connection.created.v2", payload: {} };

test("what is over and older than 90 days goes with its attempts; what still waits stays", async () => {
  const attemptLog = { create: { requestHeaders: {}, status: 204, answer: "", durationMs: 1 } };
  const make = (messageId: string, createdAt: Date, nextAttemptAt: Date | null = null) =>
    db.webhookDelivery.create({ data: { ...row, messageId, createdAt, nextAttemptAt, attemptLog } });
  await make("old", daysAgo(91));
  await make("old-and-waiting", daysAgo(91), now());
  await make("recent", daysAgo(89));
  await pruneWebhookLog();
  const left = await db.webhookDelivery.findMany({ orderBy: { messageId: "asc" } });
  expect(left.map(({ messageId }) => messageId)).toEqual(["old-and-waiting", "recent"]);
  expect(await db.webhookAttempt.count()).toBe(2);
});
