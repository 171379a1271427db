import { beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { advanceClock } from "../clock/advance";
import { db } from "../db";
import { sendDueMail } from "../mail/queue";
import { listMessages } from "../messages/queries";
import { demo, unknownId } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";
import { invitationAnswer, invitationDetailAnswer } from "./invitation-json";

const sandbox = runSandbox();
const company = `/v2.2/invitation/company/${demo.harbor.id}`;
const list = z.object({ invitations: z.array(invitationAnswer) });

beforeEach(async () => {
  await db.invitation.deleteMany();
  await db.message.deleteMany();
});

async function invite(body: object, path = company) {
  const answer = await sandbox.call(path, { body });
  expect(answer).toMatchObject({ status: 201 });
  return invitationAnswer.parse(answer.json);
}

async function detailOf(id: string, action?: "revoke" | "resend") {
  const path = `/v2.2/invitation/${id}`;
  const answer = action
    ? await sandbox.call(`${path}/${action}`, { method: "POST" })
    : await sandbox.call(path);
  expect(answer.status).toBe(200);
  return invitationDetailAnswer.parse(answer.json);
}

async function mails() {
  await sendDueMail();
  return listMessages();
}

test("an invitation with nothing asked for is open to anybody, for ever, without limit", async () => {
  const made = await invite({});
  expect(made).toEqual({
    id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    token: expect.stringMatching(/^inv_[\w-]{32}$/),
    invitationType: "CREATE_CONNECTION",
    status: "ACTIVE",
    invitationUrl: `http://sandbox.test:4010/p/i/${made.token}`,
    companyId: demo.harbor.id,
    connectionId: null,
    allowedEmails: [],
    expiresAt: null,
    maxUses: null,
    useCount: 0,
    createdAt: expect.any(String),
    prefill: {},
    createdConnections: [],
  });
  expect(await detailOf(made.id)).toEqual({ ...made, events: [] });
});

test("everything that can be asked for is kept, and null counts as not asked for", async () => {
  const prefill = {
    url: "https://nectarclimate.com",
    datasourceId: "nectar-sandbox",
    initialSites: [demo.harbor.sites[0]],
    utilityTypes: ["ELECTRICITY"],
    country: "US",
    connectionOwnerEmail: "owner@example.com",
    dataCollectionStartDate: "2025-01-01",
  };
  const allowedEmails = ["owner@example.com"];
  const made = await invite({ allowedEmails, expiresInSeconds: 3600, maxUses: 1, sendEmail: false, prefill });
  expect(made).toMatchObject({ allowedEmails, maxUses: 1, prefill });
  expect(Date.parse(made.expiresAt ?? "") - Date.parse(made.createdAt)).toBe(3_600_000);
  const nothing = {
    allowedEmails: null,
    expiresInSeconds: null,
    maxUses: null,
    sendEmail: null,
    prefill: null,
  };
  expect(await invite(nothing)).toMatchObject({
    allowedEmails: [],
    expiresAt: null,
    maxUses: null,
    prefill: {},
  });
  expect(await mails()).toEqual([]);
});

test("an invitation to reconnect names its connection and takes no prefill", async () => {
  const { id } = await newConnection();
  for (const path of [
    `/v2/invitation/connection/${id}`,
    `/v2.2/company/${demo.harbor.id}/connection/${id}/invitation`,
  ]) {
    expect(await invite({ maxUses: 1, prefill: { country: "US" } }, path)).toMatchObject({
      invitationType: "EDIT_CONNECTION",
      connectionId: id,
      prefill: {},
      createdConnections: [],
    });
  }
});

test.each([
  [{ expiresInSeconds: 59 }, "expiresInSeconds"],
  [{ expiresInSeconds: 60.5 }, "expiresInSeconds"],
  [{ expiresInSeconds: 1e12 }, "expiresInSeconds"],
  [{ maxUses: 0 }, "maxUses"],
  [{ maxUses: 3e9 }, "maxUses"],
  [{ maxUses: "1" }, "maxUses"],
  [{ allowedEmails: [""] }, "allowedEmails.0"],
  [{ allowedEmails: "owner@example.com" }, "allowedEmails"],
  [{ sendEmail: "yes" }, "sendEmail"],
  [{ prefill: [] }, "prefill"],
  [{ prefill: { url: "javascript:alert(1)" } }, "prefill.url"],
  [{ prefill: { datasourceId: "nothing-like-it" } }, "prefill.datasourceId"],
  [{ prefill: { initialSites: [demo.summit.sites[0]] } }, "prefill.initialSites"],
  [{ prefill: { utilityTypes: ["STEAM"] } }, "prefill.utilityTypes.0"],
  [{ prefill: { country: "XX" } }, "prefill.country"],
  [{ prefill: { connectionOwnerEmail: "" } }, "prefill.connectionOwnerEmail"],
  [{ prefill: { dataCollectionStartDate: "2025-02-30" } }, "prefill.dataCollectionStartDate"],
])("%j is refused, and the sentence names the field", async (body, field) => {
  const { status, json } = await sandbox.call(company, { body });
  expect(status).toBe(400);
  expect(json).toEqual({ detail: expect.stringContaining(`${field}:`) });
  expect(await db.invitation.count()).toBe(0);
});

test("sendEmail mails everybody once, each with a link of their own, and the log says so", async () => {
  const allowedEmails = ["owner@harbor-foods.example", "Owner@harbor-foods.example", "landlord@pier.example"];
  const made = await invite({ allowedEmails, sendEmail: true, expiresInSeconds: 86_400 });
  const [second, first, ...others] = await mails();
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    channel: "email",
    provider: "Nectar sandbox",
    recipient: "Owner@harbor-foods.example",
    subject: "Harbor Foods invites you to connect a utility account",
    code: null,
  });
  expect(second?.recipient).toBe("landlord@pier.example");
  const linkIn = (text = "") => text.match(/http\S+/)?.[0];
  expect(linkIn(first?.text)).toContain(`${made.invitationUrl}?key=`);
  expect(linkIn(first?.text)).not.toBe(linkIn(second?.text));
  expect(first?.html).toContain(linkIn(first?.text));
  expect(first?.text).toMatch(/works until .* UTC/);
  const { events } = await detailOf(made.id);
  expect(events.map(({ type, email }) => [type, email])).toEqual([
    ["EMAIL_SENT", "Owner@harbor-foods.example"],
    ["EMAIL_SENT", "landlord@pier.example"],
  ]);
});

test("nobody is mailed where nobody is named, and resending it says why not", async () => {
  const made = await invite({ sendEmail: true });
  expect(await mails()).toEqual([]);
  const { status, json } = await sandbox.call(`/v2.2/invitation/${made.id}/resend`, { method: "POST" });
  expect([status, json]).toEqual([400, { detail: "This invitation has no allowedEmails to mail." }]);
});

test("resending mails everybody again; what has ended is not mailed", async () => {
  const { id } = await newConnection();
  const made = await invite({ allowedEmails: ["a@b.example"] }, `/v2.2/invitation/connection/${id}`);
  expect((await detailOf(made.id, "resend")).events).toMatchObject([
    { type: "EMAIL_SENT", email: "a@b.example" },
  ]);
  expect(await mails()).toMatchObject([
    { subject: "Harbor Foods asks you to check the Nectar Sandbox Utility connection" },
  ]);
  await detailOf(made.id, "revoke");
  const { status, json } = await sandbox.call(`/v2.2/invitation/${made.id}/resend`, { method: "POST" });
  expect([status, json]).toEqual([400, { detail: "This invitation is not active." }]);
});

test("revoking ends it, twice does no harm, and is logged once", async () => {
  const made = await invite({});
  const [one, two] = await Promise.all([detailOf(made.id, "revoke"), detailOf(made.id, "revoke")]);
  expect([one.status, two.status]).toEqual(["REVOKED", "REVOKED"]);
  expect((await detailOf(made.id)).events.map(({ type }) => type)).toEqual(["REVOKED"]);
});

test("it expires by the sandbox's clock, and an expired one cannot be revoked any more", async () => {
  const made = await invite({ expiresInSeconds: 60 });
  expect((await detailOf(made.id)).status).toBe("ACTIVE");
  await advanceClock(1);
  expect((await detailOf(made.id)).status).toBe("EXPIRED");
  expect(await detailOf(made.id, "revoke")).toMatchObject({ status: "EXPIRED", events: [] });
});

test("the list has all of a company's, oldest first, a hundred a page", async () => {
  const first = await invite({});
  await db.invitation.createMany({
    data: Array.from({ length: 100 }, (_, index) => ({
      companyId: demo.harbor.id,
      createdAt: new Date(Date.parse(first.createdAt) + 1000 + index),
      tokenDigest: `digest ${index}`,
      sealedToken: "",
      prefill: {},
    })),
  });
  const { sealedToken } = await db.invitation.findUniqueOrThrow({ where: { id: first.id } });
  await db.invitation.updateMany({ data: { sealedToken } });
  await invite({}, `/v2.2/invitation/company/${demo.summit.id}`);
  const { json } = await sandbox.call(`/v2.1/company/${demo.harbor.id}/invitation`);
  expect(json).toMatchObject({
    totalInvitations: 101,
    perPage: 100,
    totalPages: 2,
    currentPage: 1,
    hasNext: true,
    hasPrevious: false,
  });
  expect(list.parse(json).invitations).toHaveLength(100);
  expect(list.parse(json).invitations[0]?.id).toBe(first.id);
  const last = await sandbox.call(`${company}?page=9`);
  expect(last.json).toMatchObject({ currentPage: 2, hasNext: false });
  expect(list.parse(last.json).invitations).toHaveLength(1);
});

test("another organization's invitations, companies and connections stay closed, unknown ones are not found", async () => {
  const made = await invite({});
  const { id } = await newConnection();
  const key = demo.otherApiKey;
  for (const [path, method] of [
    [company, "GET"],
    [company, "POST"],
    [`/v2.2/invitation/connection/${id}`, "POST"],
    [`/v2.2/invitation/${made.id}`, "GET"],
    [`/v2.2/invitation/${made.id}/revoke`, "POST"],
    [`/v2.2/invitation/${made.id}/resend`, "POST"],
  ] as const) {
    expect((await sandbox.call(path, { method, key })).status).toBe(403);
    expect((await sandbox.call(path, { method, key: null })).status).toBe(401);
    const unknown = path
      .replace(made.id, unknownId)
      .replace(demo.harbor.id, unknownId)
      .replace(id, unknownId);
    expect((await sandbox.call(unknown, { method })).status).toBe(404);
  }
  expect((await sandbox.call("/v2.2/invitation/nonsense")).status).toBe(404);
  expect((await detailOf(made.id)).status).toBe("ACTIVE");
});

test("tokens are not in the database in clear", async () => {
  const made = await invite({ allowedEmails: ["a@b.example"], sendEmail: true });
  expect(JSON.stringify(await db.invitation.findMany())).not.toContain(made.token);
});
