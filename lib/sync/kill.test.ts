import { once } from "node:events";
import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { startServer } from "@/lib/nectar/testing/server";
import { answerBills, wireDocument } from "@/lib/nectar/testing/wire-bills";
import { syncCompany } from "@/lib/sync/sync-company";
import { newTenant } from "@/lib/testing/tenant";
import { startSyncProcess } from "@/scripts/testing/sync-process";

test("a sync whose process is killed goes on where it was, and stores everything once", async () => {
  const tenant = await newTenant();
  const documents = Array.from({ length: 7 }, () => wireDocument());
  const answer = answerBills({ documents, perPage: 2 });
  const { promise: stuck, resolve } = Promise.withResolvers<void>();
  // The third page is never answered.
  const server = await startServer((response, request, nth) =>
    nth === 3 ? resolve() : answer(response, request, nth),
  );
  const child = startSyncProcess(tenant.id, server.url);
  await stuck;
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await db().document.count({ where: { companyId: tenant.id } })).toBe(4);

  askNectarAt(server.url);
  const asked = server.requests.length;
  // The lock of the dead process goes with its connection, which Postgres notices in its own time.
  await expect.poll(() => syncCompany(tenant.owner), { timeout: 10_000 }).toBe(true);
  expect(server.requests[asked]?.query.get("page")).toBe("3");
  expect(await db().document.count({ where: { companyId: tenant.id } })).toBe(7);
}, 60_000);
