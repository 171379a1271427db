import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { giveAllPointsBack, givePointBack, type RateLimit, takePoint } from "@/lib/rate-limit/commands";
import { wholeMinutes } from "@/lib/rate-limit/whole-minutes";

const limit: RateLimit = { name: "test", points: 3, minutes: 10 };

const take = async (key: string, times: number) => {
  const waits: number[] = [];
  for (let n = 0; n < times; n++) waits.push((await takePoint(limit, key)).waitSeconds);
  return waits;
};

describe("a rate limit", () => {
  test("lets so many through and says to the others how long to wait", async () => {
    const waits = await take(randomUUID(), 5);
    expect(waits.slice(0, 3)).toEqual([0, 0, 0]);
    for (const wait of waits.slice(3)) {
      expect(wait).toBeGreaterThan(590);
      expect(wait).toBeLessThanOrEqual(600);
    }
  });

  test("lets no more through when all come at once", async () => {
    const key = randomUUID();
    const all = await Promise.all(Array.from({ length: 20 }, () => takePoint(limit, key)));
    expect(all.filter(({ waitSeconds }) => waitSeconds === 0)).toHaveLength(3);
    expect(new Set(all.map(({ taken }) => taken)).size).toBe(20);
  });

  test("counts each key, and the same key of another limit, by itself", async () => {
    const key = randomUUID();
    await take(key, 4);
    expect(await take(randomUUID(), 1)).toEqual([0]);
    expect(await takePoint({ ...limit, name: "other" }, key)).toEqual({ taken: 1, waitSeconds: 0 });
  });

  test("takes points back, one or all", async () => {
    const key = randomUUID();
    await take(key, 3);
    await givePointBack(limit, key);
    expect(await takePoint(limit, key)).toEqual({ taken: 3, waitSeconds: 0 });
    await giveAllPointsBack(limit, key);
    expect(await takePoint(limit, key)).toEqual({ taken: 1, waitSeconds: 0 });
  });

  test("begins anew when the window is over", async () => {
    const key = randomUUID();
    await take(key, 4);
    await db().rateLimit.updateMany({
      where: { key: { contains: key } },
      data: { expire: new Date(Date.now() - 1) },
    });
    expect(await takePoint(limit, key)).toEqual({ taken: 1, waitSeconds: 0 });
  });
});

test("a wait is said in whole minutes", () => {
  expect([1, 60, 61, 900].map(wholeMinutes)).toEqual([1, 1, 2, 15]);
});
