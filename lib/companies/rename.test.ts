import { expect, test } from "vitest";
import { renameCompany } from "@/lib/companies/commands";
import { companyNameForm } from "@/lib/companies/input";
import { db } from "@/lib/db";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, sendJson, startServer } from "@/lib/nectar/testing/server";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";

const nameOf = async ({ id }: Tenant) => (await db().company.findUniqueOrThrow({ where: { id } })).name;

/** A Nectar that takes every new name. */
async function willingNectar() {
  const server = await startServer((response, { path }) =>
    sendJson(response, 200, { id: path.split("/").at(-1), name: "as it was told", sites: [] }),
  );
  askNectarAt(server.url);
  return server;
}

test("a company is renamed at Nectar and here, and that is on the record", async () => {
  const [tenant, server] = [await newTenant(), await willingNectar()];
  await renameCompany(tenant.owner, { name: "Harbor & Söhne", seenName: await nameOf(tenant) });
  expect(await nameOf(tenant)).toBe("Harbor & Söhne");
  expect(server.requests).toMatchObject([{ method: "PATCH", path: `/v2.2/company/${tenant.nectarId}` }]);
  const events = await db().auditEvent.findMany({ where: { companyId: tenant.id } });
  expect(events).toMatchObject([{ action: "company.renamed", details: { name: "Harbor & Söhne" } }]);
});

test("of two new names at once one is taken, at Nectar and here", async () => {
  const [tenant, server] = [await newTenant(), await willingNectar()];
  const seenName = await nameOf(tenant);
  const renamed = await Promise.allSettled(
    ["One", "Two", "Three"].map((name) => renameCompany(tenant.owner, { name, seenName })),
  );
  expect(renamed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(server.requests.map(({ body }) => JSON.parse(body))).toEqual([{ name: await nameOf(tenant) }]);
});

test("what Nectar refuses stays as it was", async () => {
  const tenant = await newTenant();
  const before = await nameOf(tenant);
  askNectarAt((await startServer(always(400, { name: ["Too long."] }))).url);
  await expect(renameCompany(tenant.owner, { name: "X", seenName: before })).rejects.toMatchObject({
    name: "NectarInvalidError",
  });
  expect(await nameOf(tenant)).toBe(before);
});

test("a page that is out of date, or of somebody who may not, changes nothing", async () => {
  const [tenant, server] = [await newTenant(), await willingNectar()];
  const name = await nameOf(tenant);
  await expect(renameCompany(tenant.owner, { name: "X", seenName: "An older name" })).rejects.toThrow(name);
  for (const role of ["MEMBER", "VIEWER"] as const) {
    const scope = await newMember(tenant.id, role);
    await expect(renameCompany(scope, { name: "X", seenName: name })).rejects.toMatchObject({
      name: "ForbiddenError",
    });
  }
  await renameCompany(tenant.owner, { name, seenName: name });
  expect(server.requests).toEqual([]);
});

test("a name has 1 to 200 characters in one line", () => {
  const fits = (name: string) => companyNameForm.safeParse({ name, seenName: "" }).success;
  expect(["", "  ", "x", "x".repeat(200), "x".repeat(201), "a\nb"].map(fits)).toEqual([
    false,
    false,
    true,
    true,
    false,
    false,
  ]);
});
