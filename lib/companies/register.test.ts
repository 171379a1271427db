import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { openSession } from "@/lib/auth/commands";
import { findViewer } from "@/lib/auth/queries";
import { registerCompany } from "@/lib/companies/commands";
import { db } from "@/lib/db";
import { UserError } from "@/lib/errors";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { always, startServer } from "@/lib/nectar/testing/server";
import { everyTable } from "@/lib/testing/dump";
import { newTenant, newUser } from "@/lib/testing/tenant";

let nectarId: string;
beforeEach(() => {
  nectarId = randomUUID();
});

/** A Nectar whose company has sites of these names; a name in brackets is an archived one. */
async function nectarWith(...names: string[]) {
  const sites = names.map((name) => ({
    id: randomUUID(),
    name,
    dataCollectionStopDate: name.startsWith("[") ? "2025-01-01" : null,
  }));
  const server = await startServer(always(200, { id: nectarId, name: "Harbor Foods", sites }));
  askNectarAt(server.url);
}

const owner = () => ({ email: `${randomUUID()}@people.example`, name: "Olivia", passwordHash: "hash" });

test("a company comes over from Nectar with its owner and the sites that are not archived", async () => {
  await nectarWith("North", "[Closed]");
  const person = owner();
  const id = await registerCompany(nectarId, person);
  const company = await db().company.findUniqueOrThrow({
    where: { id },
    include: { sites: true, memberships: { include: { user: true } } },
  });
  expect(company).toMatchObject({
    name: "Harbor Foods",
    nectarId,
    sites: [{ name: "North" }],
    memberships: [{ role: "OWNER", user: person }],
  });
});

test("sites of one name are numbered, around names that look numbered already", async () => {
  await nectarWith("A", "A (2)", "A", "A");
  const companyId = await registerCompany(nectarId, owner());
  const sites = await db().site.findMany({ where: { companyId }, orderBy: { name: "asc" } });
  expect(sites.map(({ name }) => name)).toEqual(["A", "A (2)", "A (3)", "A (4)"]);
});

test("somebody who is here already becomes its owner and keeps name and password", async () => {
  await nectarWith();
  const { id: userId, email } = await newUser({ passwordHash: "their own" });
  await db().user.update({ where: { id: userId }, data: { emailVerified: new Date() } });
  const companyId = await registerCompany(nectarId, { email, name: "Another", passwordHash: "other" });
  expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({ passwordHash: "their own" });
  expect(await db().membership.findMany({ where: { userId } })).toMatchObject([{ companyId, role: "OWNER" }]);
});

test("an account of the owner's address that nobody has shown to be theirs is the owner's from now on", async () => {
  await nectarWith();
  const { id: userId, email } = await newUser({ passwordHash: "somebody else's" });
  const { id: companyId } = await newTenant();
  await db().membership.create({ data: { companyId, userId, role: "VIEWER" } });
  const session = await openSession({ userId, companyId, sessionVersion: 0 });
  await registerCompany(nectarId, { email, name: "Olivia", passwordHash: "the operator's" });
  expect(await db().user.findUnique({ where: { id: userId } })).toMatchObject({
    passwordHash: "the operator's",
    emailVerified: expect.any(Date),
  });
  expect(await findViewer(session)).toBeNull();
});

test("a company is added once", async () => {
  await nectarWith("North");
  await registerCompany(nectarId, owner());
  const before = await everyTable();
  await expect(registerCompany(nectarId, owner())).rejects.toThrow(UserError);
  expect(await everyTable()).toBe(before);
});

test("a company that Nectar does not show leaves nothing", async () => {
  askNectarAt((await startServer(always(404, { detail: "Not found." }))).url);
  const before = await everyTable();
  await expect(registerCompany(nectarId, owner())).rejects.toMatchObject({ name: "NectarNotFoundError" });
  expect(await everyTable()).toBe(before);
});
