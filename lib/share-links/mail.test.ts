import { expect, onTestFinished, test } from "vitest";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { createShareLink, revokeShareLink } from "@/lib/share-links/commands";
import { shareLinkInput } from "@/lib/share-links/input";
import { startMailServer } from "@/lib/testing/mail-server";
import { newTenant, type Tenant } from "@/lib/testing/tenant";
import { runWorker } from "@/lib/testing/worker";

async function mailServer(options: { refusing?: boolean } = {}) {
  const server = await startMailServer(options);
  onTestFinished(server.stop);
  changeEnvironment({ EMAIL_SERVER: server.url, EMAIL_FROM: "Portal <no-reply@portal.example>" });
  return server;
}

const shared = (tenant: Tenant, changed: object = {}) =>
  createShareLink(
    tenant.owner,
    shareLinkInput.parse({
      siteIds: [],
      utilityTypes: [],
      note: "",
      life: "7",
      recipientEmail: "maria@landlord.example",
      ...changed,
    }),
    "fr",
  );

const row = (id: string) => db().shareLink.findUniqueOrThrow({ where: { id } });

test("a share link is mailed in the company's language, and says so once the mail server has it", async () => {
  const { mails } = await mailServer();
  const tenant = await newTenant();
  await db().company.update({ where: { id: tenant.id }, data: { language: "de" } });
  const { id } = await shared(tenant, { note: "Hallo <i>Maria</i>" });
  await expect.poll(async () => (await row(id)).mailedAt, { timeout: 15_000 }).not.toBeNull();
  expect(mails).toHaveLength(1);
  expect(mails[0]?.subject).toContain("bittet Sie");
  expect(mails[0]?.to?.map(({ address }) => address)).toEqual(["maria@landlord.example"]);
  expect(mails[0]?.text).toContain("Hallo <i>Maria</i>");
  expect(mails[0]?.html).toContain("Hallo &lt;i&gt;Maria&lt;/i&gt;");
  const audit = await db().auditEvent.findMany({ where: { targetId: id }, orderBy: { id: "asc" } });
  expect(audit.map(({ action }) => action)).toEqual(["share-link.created", "share-link.mailed"]);
});

test("a mail server that takes nothing leaves the link as it is, not mailed yet", async () => {
  await mailServer({ refusing: true });
  const { id } = await shared(await newTenant());
  const tried = () =>
    db().$queryRaw<unknown[]>`select 1 from pgboss.job where name = 'send-mail'
      and data ->> 'shareLinkId' = ${id} and state = 'retry'`;
  await expect.poll(async () => (await tried()).length, { timeout: 15_000 }).toBe(1);
  expect(await row(id)).toMatchObject({ mailedAt: null, revokedAt: null });
});

test("a link that is revoked while its mail waits is not mailed any more", async () => {
  const tenant = await newTenant();
  const lost = await mailServer({ refusing: true });
  const { id } = await shared(tenant);
  const stateOfJob = async () => {
    const [row] = await db().$queryRaw<{ state: string }[]>`select state::text from pgboss.job
      where name = 'send-mail' and data ->> 'shareLinkId' = ${id}`;
    return row?.state;
  };
  await expect.poll(stateOfJob, { timeout: 15_000 }).toBe("retry");
  await lost.stop();
  const { mails } = await mailServer();
  await revokeShareLink(tenant.owner, id);
  await db().$executeRaw`update pgboss.job set start_after = now()
    where name = 'send-mail' and data ->> 'shareLinkId' = ${id}`;
  await expect.poll(stateOfJob, { timeout: 15_000 }).toBe("completed");
  expect(mails).toEqual([]);
  expect(await row(id)).toMatchObject({ mailedAt: null });
});

test("nobody sends more than thirty in an hour, and the link is not made either", async () => {
  await mailServer();
  const tenant = await newTenant();
  for (let n = 0; n < 30; n++) await shared(tenant, { note: `No. ${n}` });
  await expect(shared(tenant)).rejects.toMatchObject({ said: { key: "tooManyMails" } });
  expect(await db().shareLink.count({ where: { companyId: tenant.id } })).toBe(30);
  await expect(shared(tenant, { recipientEmail: "" })).resolves.toBeDefined();
});

runWorker();
