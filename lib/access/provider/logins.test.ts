import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { admitByProvider, unlinkLogin } from "@/lib/access/provider/commands";
import { isOfProvider, loginName } from "@/lib/access/provider/logins";
import { listLogins } from "@/lib/access/provider/queries";
import { openSession } from "@/lib/auth/commands";
import { hashPassword } from "@/lib/auth/passwords";
import { findViewer } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { NotFoundError } from "@/lib/errors";
import { newTenant } from "@/lib/testing/tenant";

const issuer = "https://login.orchard.example";
const mail = { EMAIL_SERVER: "smtp://127.0.0.1:9", EMAIL_FROM: "no-reply@portal.example" };
const noMail = { EMAIL_SERVER: undefined, EMAIL_FROM: undefined };

beforeEach(() =>
  changeEnvironment({
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: "portal",
    OIDC_CLIENT_SECRET: "secret",
    OIDC_NAME: "Orchard Login",
    ...noMail,
  }),
);

async function person(...issuers: string[]) {
  const { owner: scope } = await newTenant();
  const userId = scope.userId ?? "";
  for (const provider of issuers)
    await db().account.create({ data: { userId, provider, subject: randomUUID() } });
  const { email } = await db().user.findUniqueOrThrow({ where: { id: userId } });
  const session = await openSession({ userId, companyId: scope.companyId, sessionVersion: 0 });
  return { scope, userId, email, session, ids: (await listLogins(scope)).map(({ id }) => id) };
}

const lastWayIn = { said: { key: "lastWayIn" } };

test("one sees one's own logins, by the name of the provider or by its address", async () => {
  const { scope } = await person(`${issuer}/`, "https://former.example/realm", "no address");
  await person(issuer);
  expect(await listLogins(scope)).toMatchObject([
    { name: "Orchard Login" },
    { name: "former.example" },
    { name: "no address" },
  ]);
});

test("an unlinked one leads in no more, ends the sessions, and is on the record of every company", async () => {
  const { scope, userId, session, ids } = await person(issuer);
  await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword("a password") } });
  const { id: second } = await newTenant();
  await db().membership.create({ data: { companyId: second, userId, role: "VIEWER" } });
  const claims = await unlinkLogin(scope, ids[0] ?? "");
  expect(await findViewer(session)).toBeNull();
  expect(await findViewer(claims)).toMatchObject({ scope });
  expect(await listLogins(scope)).toEqual([]);
  const events = await db().auditEvent.findMany({ where: { userId } });
  expect(events).toMatchObject([
    { action: "login.unlinked", details: { provider: issuer } },
    { action: "login.unlinked", details: { provider: issuer } },
  ]);
  expect(new Set(events.map(({ companyId }) => companyId))).toEqual(new Set([scope.companyId, second]));
});

test("one that was made anew at the provider can take the place of the one before", async () => {
  changeEnvironment(mail);
  const { scope, email, ids } = await person(issuer);
  const anew = { issuer, subject: randomUUID(), verifiedEmail: email };
  expect(await admitByProvider(anew)).toBe("anotherLogin");
  await unlinkLogin(scope, ids[0] ?? "");
  expect(await admitByProvider(anew)).toBeNull();
  expect(await listLogins(scope)).toHaveLength(1);
});

test("the last way in stays: without a password, and without mail", async () => {
  const { scope, userId, session, ids } = await person(issuer, "https://former.example");
  const [id = "", former = ""] = ids;
  expect((await listLogins(scope)).map(({ isLastWayIn }) => isLastWayIn)).toEqual([true, false]);
  await expect(unlinkLogin(scope, id)).rejects.toMatchObject(lastWayIn);
  expect(await findViewer(session)).not.toBeNull();
  // One of a provider that the portal has no longer opens nothing, so that it may go.
  await unlinkLogin(scope, former);
  await expect(unlinkLogin(scope, id)).rejects.toMatchObject(lastWayIn);
  changeEnvironment(mail);
  expect(await listLogins(scope)).toMatchObject([{ isLastWayIn: false }]);
  changeEnvironment(noMail);
  await db().user.update({ where: { id: userId }, data: { passwordHash: await hashPassword("a password") } });
  await unlinkLogin(scope, id);
  expect(await listLogins(scope)).toEqual([]);
});

test("of two that are unlinked at once, each the other's way in, one stays", async () => {
  const { scope, ids } = await person(issuer, issuer);
  const outcomes = await Promise.allSettled(ids.map((id) => unlinkLogin(scope, id)));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await listLogins(scope)).toHaveLength(1);
});

test("nobody unlinks somebody else's, or what is none, or one twice", async () => {
  changeEnvironment(mail);
  const [mine, theirs] = [await person(issuer), await person(issuer)];
  for (const id of [theirs.ids[0] ?? "", randomUUID(), "", "no id", "\0", "<b>\u202e"])
    await expect(unlinkLogin(mine.scope, id)).rejects.toThrow(NotFoundError);
  expect(await listLogins(theirs.scope)).toHaveLength(1);
  await unlinkLogin(mine.scope, mine.ids[0] ?? "");
  await expect(unlinkLogin(mine.scope, mine.ids[0] ?? "")).rejects.toThrow(NotFoundError);
});

test("without a provider, no login is of it", () => {
  expect(isOfProvider(issuer)).toBe(true);
  changeEnvironment({ OIDC_ISSUER: undefined, OIDC_NAME: undefined });
  expect(isOfProvider(issuer)).toBe(false);
  expect(isOfProvider("")).toBe(false);
  expect(loginName(issuer)).toBe("login.orchard.example");
});
