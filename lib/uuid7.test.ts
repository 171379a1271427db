import { expect, test } from "vitest";
import { uuid7 } from "@/lib/uuid7";

test("a UUIDv7 is one by its version bits, begins with the time and does not repeat", () => {
  const before = Date.now();
  const ids = Array.from({ length: 1000 }, uuid7);
  for (const id of ids) {
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    const time = Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);
    expect(time).toBeGreaterThanOrEqual(before);
    expect(time).toBeLessThanOrEqual(Date.now());
  }
  expect(new Set(ids).size).toBe(1000);
});
