import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "../db";
import { translatorOf } from "../i18n/translator";
import { type Outbox, startOutbox } from "../mail/outbox";
import { sendDueMail } from "../mail/queue";
import { listMessages } from "../messages/queries";
import { seedIfEmpty } from "../seed";
import {
  answerEmailCheck,
  findEmailCheck,
  maxCodeTries,
  renewEmailCheck,
  startEmailCheck,
} from "./email-checks";
import { newInvitation } from "./testing/new-invitation";

const t = translatorOf("en");
const invited = "owner@harbor-foods.example";
let outbox: Outbox;

beforeAll(async () => {
  await db.$transaction(seedIfEmpty);
  outbox = await startOutbox();
});
afterAll(() => outbox.stop());
beforeEach(() => db.message.deleteMany());
afterEach(() => {
  vi.useRealTimers();
});

const gated = () => newInvitation({ allowedEmails: ["Owner@Harbor-Foods.example", "landlord@pier.example"] });

async function ask(invitation: Awaited<ReturnType<typeof gated>>, email = invited) {
  const check = await startEmailCheck(invitation, email, t);
  if (check === null) throw new Error("Too many codes");
  await sendDueMail();
  const [mail] = await listMessages(1);
  return { check, code: mail?.code ?? "" };
}

test("an invited address, however it is written, proves itself once with the mailed code", async () => {
  const invitation = await gated();
  const { check, code } = await ask(invitation, "  OWNER@harbor-foods.EXAMPLE ");
  expect(await listMessages()).toMatchObject([
    { recipient: invited, subject: "Your verification code", provider: "Nectar sandbox" },
  ]);
  expect(await answerEmailCheck(invitation, check, ` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(true);
  expect(await answerEmailCheck(invitation, check, code)).toBe(false);
  expect(await findEmailCheck(invitation.id, check.id)).toBeNull();
  expect(await db.invitationEvent.findMany({ where: { invitationId: invitation.id } })).toMatchObject([
    { type: "EMAIL_VERIFIED", email: invited },
  ]);
});

test("an address that is not invited is treated the same, but gets no mail, and no code lets it in", async () => {
  const invitation = await gated();
  const { check } = await ask(invitation, "somebody@else.example");
  expect(await listMessages()).toEqual([]);
  expect(await db.outgoingMail.count()).toBe(0);
  const codes = Array.from({ length: 3 }, (_, index) => `00000${index}`);
  for (const code of codes) expect(await answerEmailCheck(invitation, check, code)).toBe(false);
  expect(await findEmailCheck(invitation.id, check.id)).toMatchObject({ failedCodes: 3 });
});

test("after five wrong codes the right one is too late", async () => {
  const invitation = await gated();
  const { check, code } = await ask(invitation);
  const wrong = code === "111111" ? "222222" : "111111";
  await Promise.all(
    Array.from({ length: maxCodeTries + 3 }, () => answerEmailCheck(invitation, check, wrong)),
  );
  expect(await findEmailCheck(invitation.id, check.id)).toMatchObject({ failedCodes: maxCodeTries });
  expect(await answerEmailCheck(invitation, check, code)).toBe(false);
});

test("a right code that is sent twice at once lets in once", async () => {
  const invitation = await gated();
  const { check, code } = await ask(invitation);
  const results = await Promise.all([1, 2, 3].map(() => answerEmailCheck(invitation, check, code)));
  expect(results.filter(Boolean)).toHaveLength(1);
});

test("a code is good for ten minutes of real time", async () => {
  const invitation = await gated();
  const { check, code } = await ask(invitation);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 10 * 60 * 1000 });
  expect(await answerEmailCheck(invitation, check, code)).toBe(false);
});

test("a new code replaces the one before", async () => {
  const invitation = await gated();
  const first = await ask(invitation);
  const second = await renewEmailCheck(invitation, first.check, t);
  expect(second?.email).toBe(invited);
  expect(await answerEmailCheck(invitation, first.check, first.code)).toBe(false);
});

test("more than five codes an hour with one address are refused, invited or not", async () => {
  const invitation = await gated();
  for (const email of [invited, "somebody@else.example"]) {
    for (let asked = 0; asked < 5; asked++)
      expect(await startEmailCheck(invitation, email, t)).not.toBeNull();
    expect(await startEmailCheck(invitation, email, t)).toBeNull();
  }
  expect(await startEmailCheck(invitation, "landlord@pier.example", t)).not.toBeNull();
});

test("a check belongs to one invitation", async () => {
  const [one, two] = [await gated(), await gated()];
  const { check } = await ask(one);
  expect(await findEmailCheck(two.id, check.id)).toBeNull();
  expect(await findEmailCheck(one.id, "no uuid")).toBeNull();
});
