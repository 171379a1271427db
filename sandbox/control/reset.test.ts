import { expect, test } from "vitest";
import { db } from "../db";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();

test("a reset amid requests, checks and webhooks ends well, each time", async () => {
  for (let round = 0; round < 2; round++) {
    // What is asked meanwhile may find its company gone, but nothing breaks.
    const asked = Promise.all([
      ...Array.from({ length: 10 }, () => newConnection().catch(() => undefined)),
      ...Array.from({ length: 20 }, () => sandbox.call(`/v2.2/company/${demo.harbor.id}/connection`)),
    ]);
    const reset = await sandbox.call("/sandbox/reset", { method: "POST" });
    expect(reset.status).toBe(200);
    for (const answer of await asked) {
      if (answer && "status" in answer && typeof answer.status === "number")
        expect(answer.status).toBeLessThan(500);
    }
  }
  await sandbox.call("/sandbox/reset", { method: "POST" });
  expect(await db.connection.count()).toBe(0);
  expect(await db.company.count()).toBe(3);
}, 20_000);
