import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { billAddress } from "@/lib/documents/bill-address";
import { changeEnvironment } from "@/lib/env";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, startServer } from "@/lib/nectar/testing/server";
import { wireDocument } from "@/lib/nectar/testing/wire-bills";
import { storePage } from "@/lib/sync/commands";
import { describedDocument } from "@/lib/testing/bill";
import { newTenant, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
let id: string;
let nectarId: string;
beforeEach(async () => {
  tenant = await newTenant();
  const bill = describedDocument();
  nectarId = bill.id;
  await storePage(tenant.owner, { kind: "documents", isDeleted: false, rows: [bill] });
  ({ id } = await db().document.findUniqueOrThrow({ where: { nectarId } }));
});

/** A Nectar that has the bill at this address. */
async function nectarHas(url: unknown, changes: object = {}) {
  const server = await startServer(always(200, wireDocument({ url, ...changes })));
  askNectarAt(server.url);
  return server;
}

describe("the address of a bill", () => {
  test("is asked of Nectar each time", async () => {
    const server = await nectarHas("https://files.example/1.pdf?signature=abc");
    expect(await billAddress(tenant.owner, id)).toBe("https://files.example/1.pdf?signature=abc");
    await billAddress(tenant.owner, id);
    const path = `/v2.2/company/${tenant.nectarId}/document/${nectarId}`;
    expect(server.requests.map((request) => request.path)).toEqual([path, path]);
  });

  test("may be without encryption on the hosts that are configured so", async () => {
    changeEnvironment({ NECTAR_API_URL: "http://127.0.0.1:4010" });
    await nectarHas("http://127.0.0.1:4010/files/1.pdf");
    expect(await billAddress(tenant.owner, id)).toBe("http://127.0.0.1:4010/files/1.pdf");
  });

  test.each([
    "http://files.example/1.pdf",
    "http://127.0.0.1:4011/1.pdf",
    "javascript:alert(1)",
    "data:text/html,hello",
    "//files.example/1.pdf",
    "https://user:password@files.example/1.pdf",
    "",
    null,
    7,
  ])("that is %j is none to send anybody to", async (url) => {
    changeEnvironment({ NECTAR_API_URL: "http://127.0.0.1:4010" });
    await nectarHas(url);
    await expect(billAddress(tenant.owner, id)).rejects.toMatchObject({ name: "NectarUnreadableError" });
  });

  test("of another company's bill is not told, and not asked for", async () => {
    const server = await nectarHas("https://files.example/1.pdf");
    const other = await newTenant();
    for (const foreign of [id, nectarId, randomUUID(), "not-an-id", ""]) {
      expect(await billAddress(other.owner, foreign)).toBeNull();
    }
    expect(server.requests).toEqual([]);
  });

  test("of a bill that Nectar has as another company's is not told", async () => {
    await nectarHas("https://files.example/1.pdf", { company: randomUUID() });
    await expect(billAddress(tenant.owner, id)).rejects.toMatchObject({ name: "NectarUnreadableError" });
  });

  test("of a deleted bill is not told", async () => {
    await db().document.update({ where: { id }, data: { isDeleted: true } });
    expect(await billAddress(tenant.owner, id)).toBeNull();
  });
});
