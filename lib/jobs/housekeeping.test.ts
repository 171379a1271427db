import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { housekeeping } from "@/lib/jobs/housekeeping";
import { newTenant, newUser } from "@/lib/testing/tenant";

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);
const isAhead = (at: Date) => at > new Date();

test("what is kept for a while only is removed, and nothing else", async () => {
  const { id: companyId } = await newTenant();
  await db().webhookEvent.createMany({
    data: [89, 91].map((days) => ({ svixId: `${days} days`, eventType: "x", receivedAt: ago(days) })),
  });
  await db().link.createMany({
    data: [0.9, 1.1].map((days) => ({
      companyId,
      kind: "CONNECT",
      sealedUrl: `${days} days`,
      createdAt: ago(days),
    })),
  });
  await db().rateLimit.createMany({
    data: [-1, 1].map((days) => ({ key: `${days}`, points: 1, expire: ago(days) })),
  });
  const { id: userId } = await newUser({});
  await db().session.createMany({ data: [-1, 1].map((days) => ({ userId, expiresAt: ago(days) })) });

  await housekeeping();
  expect((await db().webhookEvent.findMany()).map(({ svixId }) => svixId)).toEqual(["89 days"]);
  const links = await db().link.findMany({ orderBy: { createdAt: "asc" } });
  expect(links.map(({ sealedUrl }) => sealedUrl)).toEqual([null, "0.9 days"]);
  expect((await db().rateLimit.findMany()).map(({ key }) => key)).toEqual(["-1"]);
  expect(await db().session.findMany()).toMatchObject([{ expiresAt: expect.toSatisfy(isAhead) }]);
});
