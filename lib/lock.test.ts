import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { unlessUnderWay } from "@/lib/lock";

test("what is under way is not begun again, until it has ended, well or badly", async () => {
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: end, reject } = Promise.withResolvers<string>();
  const first = unlessUnderWay("one", () => {
    begin();
    return end;
  });
  const outcome = expect(first).rejects.toThrow("badly");
  await begun;
  expect(await unlessUnderWay("one", async () => "twice")).toBeNull();
  expect(await unlessUnderWay("another", async () => "meanwhile")).toEqual({ done: "meanwhile" });
  reject(new Error("badly"));
  await outcome;
  expect(await unlessUnderWay("one", async () => "again")).toEqual({ done: "again" });
});

test("a lock on several names is one on each of them", async () => {
  const { promise: end, resolve } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const both = unlessUnderWay(["this", "that"], () => {
    begin();
    return end;
  });
  await begun;
  expect(await unlessUnderWay("that", async () => "meanwhile")).toBeNull();
  expect(await unlessUnderWay(["other", "this"], async () => "meanwhile")).toBeNull();
  expect(await unlessUnderWay("other", async () => "free again")).toEqual({ done: "free again" });
  resolve();
  await both;
});

test("however much is asked for at once, the database keeps its connections for the others", async () => {
  const { promise: end, resolve } = Promise.withResolvers<void>();
  let atWork = 0;
  const works = Array.from({ length: 40 }, (_, n) =>
    unlessUnderWay(`one of many ${n}`, () => {
      atWork++;
      return end;
    }),
  );
  await expect.poll(() => atWork, { timeout: 15_000 }).toBe(10);
  const [row] = await db().$queryRaw<{ count: number }[]>`
    select count(*)::int as count from pg_locks where locktype = 'advisory' and database =
      (select oid from pg_database where datname = current_database())`;
  expect(row?.count).toBe(10);
  resolve();
  expect(await Promise.all(works)).toHaveLength(40);
  expect(atWork).toBe(40);
});
