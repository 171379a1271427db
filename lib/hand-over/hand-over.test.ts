import { afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { changeEnvironment, env } from "@/lib/env";
import { mailPageToSelf } from "@/lib/hand-over/commands";
import { sealLinkUrl } from "@/lib/links/sealed-url";
import { storedConnection } from "@/lib/testing/connection";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";
import { runWorker } from "@/lib/testing/worker";

let tenant: Tenant;
let link: { kind: "link"; id: string };
let mailServer: MailServer;

beforeAll(async () => {
  tenant = await newTenant();
  const { id } = await db().link.create({
    data: {
      companyId: tenant.id,
      createdById: tenant.owner.userId,
      kind: "CONNECT",
      sealedUrl: await sealLinkUrl(`${env().NECTAR_DASH_URL}/p/connect/public/hush`),
    },
  });
  link = { kind: "link", id };
});
beforeEach(async () => {
  mailServer = await startMailServer();
  changeEnvironment({ EMAIL_SERVER: mailServer.url, EMAIL_FROM: "no-reply@portal.example" });
  await db().rateLimit.deleteMany();
});
afterEach(() => mailServer.stop());
runWorker();

test("the way to the page goes to the person's own address, in their language, and holds no secret", async () => {
  const connection = await storedConnection(tenant.owner);
  const { email } = await mailPageToSelf(tenant.owner, link, "de");
  await mailPageToSelf(tenant.owner, { kind: "connection", id: connection.id }, "de");
  const owner = await db().user.findUniqueOrThrow({ where: { id: tenant.owner.userId ?? "" } });
  expect(email).toBe(owner.email);
  await expect.poll(() => mailServer.mails.length, { timeout: 10_000 }).toBe(2);
  const texts = mailServer.mails.map(({ text }) => text).join();
  expect(texts).toContain(`http://localhost:3000/connect?link=${link.id}`);
  expect(texts).toContain(`http://localhost:3000/connections/${connection.id}/edit`);
  expect(texts).not.toMatch(/hush|\/p\/connect/);
  for (const { to, subject } of mailServer.mails) {
    expect(to).toEqual([expect.objectContaining({ address: owner.email })]);
    expect(subject).toBe("Machen Sie am Computer weiter");
  }
});

test("a colleague's link, an unknown one and the portal's own jobs get no mail", async () => {
  const colleague = await newMember(tenant.id, "OWNER");
  await expect(mailPageToSelf(colleague, link, "en")).rejects.toThrow("no longer exists");
  for (const id of ["unknown", crypto.randomUUID()])
    for (const kind of ["link", "connection"] as const)
      await expect(mailPageToSelf(tenant.owner, { kind, id }, "en")).rejects.toThrow("no longer exists");
  const job = { ...tenant.owner, userId: null };
  await expect(mailPageToSelf(job, link, "en")).rejects.toThrow("no longer exists");
});

test("after five mails in a quarter of an hour one waits", async () => {
  for (let count = 0; count < 5; count += 1) await mailPageToSelf(tenant.owner, link, "en");
  await expect(mailPageToSelf(tenant.owner, link, "en")).rejects.toThrow(/many emails.*15 minutes/);
});

test("where there is no mail server, none is queued", async () => {
  changeEnvironment({ EMAIL_SERVER: undefined, EMAIL_FROM: undefined });
  await expect(mailPageToSelf(tenant.owner, link, "en")).rejects.toThrow("no longer exists");
});
