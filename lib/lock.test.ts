import { expect, test } from "vitest";
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
