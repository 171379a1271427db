import { createServer } from "node:net";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { advanceClock } from "../clock/advance";
import { db } from "../db";
import { sendMessage } from "../messages/commands";
import { listMessages } from "../messages/queries";
import { seal } from "../seal";
import { WAIT } from "../testing/wait";
import { type Outbox, startOutbox } from "./outbox";
import { enqueueMail, sendDueMail, startMailer } from "./queue";

let outbox: Outbox;
beforeAll(async () => {
  outbox = await startOutbox();
});
afterAll(() => outbox.stop());
beforeEach(async () => {
  await db.message.deleteMany();
  await db.outgoingMail.deleteMany();
});

/** Mail of some other program, such as the portal. */
function otherProgram(url = `smtp://127.0.0.1:${outbox.port}`) {
  return createTransport({ url });
}

const letter = { from: "Portal <portal@harbor.example>", subject: "Hello", text: "Join: 424242" };

test("a utility's mail goes through SMTP and is there when sending resolves", async () => {
  const text = "Northwind: your verification code is 135790.";
  await sendMessage({
    channel: "email",
    provider: "Northwind",
    recipient: "a@b.example",
    subject: "Code",
    text,
  });
  expect(await listMessages()).toMatchObject([
    {
      channel: "email",
      provider: "Northwind",
      recipient: "a@b.example",
      subject: "Code",
      text,
      code: "135790",
    },
  ]);
  expect(await db.outgoingMail.count()).toBe(0);
});

test("a text message is kept without any mail server", async () => {
  const sms = {
    channel: "sms",
    provider: "P",
    recipient: "+1 510 555 0142",
    text: "Code 123456",
    code: "123456",
  } as const;
  await sendMessage(sms);
  expect(await listMessages()).toMatchObject([{ ...sms, subject: null, html: null }]);
});

test("other programs may send too, with a login or without, to several people at once", async () => {
  await otherProgram().sendMail({ ...letter, to: ["one@x.example", "two@x.example"] });
  await otherProgram(`smtp://user:secret@127.0.0.1:${outbox.port}`).sendMail({
    ...letter,
    bcc: "three@x.example",
  });
  const messages = await listMessages();
  expect(messages.map(({ recipient }) => recipient)).toEqual([
    "three@x.example",
    "two@x.example",
    "one@x.example",
  ]);
  for (const message of messages)
    expect(message).toMatchObject({ provider: "Portal", subject: "Hello", code: "424242" });
});

test("a mail larger than 10 MB is refused for good, and nothing of it is kept", async () => {
  const envelope = { from: "a@b.example", to: "c@d.example" };
  const raw = Buffer.alloc(11 * 1024 * 1024, `Subject: Large\r\n\r\n${"x".repeat(70)}\r\n`);
  await expect(otherProgram().sendMail({ envelope, raw })).rejects.toMatchObject({ responseCode: 552 });
  expect(await db.message.count()).toBe(0);
});

test("queued mail is sealed at rest and goes out in order; a decoy goes nowhere", async () => {
  for (const [subject, isDecoy] of [
    ["first", false],
    ["second", true],
    ["third", false],
  ] as const) {
    const mail = { from: "Nectar", to: "owner@harbor.example", subject, text: "secret-link" };
    await enqueueMail(db, mail, isDecoy);
  }
  expect(JSON.stringify(await db.outgoingMail.findMany())).not.toMatch(/secret-link|owner@/);
  await sendDueMail();
  expect((await listMessages()).map(({ subject }) => subject)).toEqual(["third", "first"]);
  expect(await db.outgoingMail.count()).toBe(0);
});

test("mail that was queued before a restart is sent at the start, and what cannot be sent waits and is given up at last", async () => {
  await enqueueMail(db, { from: "Nectar", to: "a@b.example", subject: "left over", text: "." });
  const mailer = startMailer();
  await vi.waitFor(async () => expect(await db.message.count()).toBe(1), WAIT);
  await mailer.stop();

  // No mail at all: it fails at every attempt, as one that the server refuses does.
  await db.outgoingMail.create({
    data: { sealedMail: await seal("not a mail"), nextAttemptAt: new Date(0) },
  });
  for (let attempt = 1; attempt <= 5; attempt++) {
    await sendDueMail();
    await sendDueMail();
    expect(await db.outgoingMail.findFirst()).toMatchObject({ attempts: attempt });
    await advanceClock(1);
  }
  await sendDueMail();
  expect(await db.outgoingMail.count()).toBe(0);
});

test("a taken port is told apart from every other failure", async () => {
  const squatter = createServer();
  await new Promise<void>((resolve) => squatter.listen(0, "127.0.0.1", resolve));
  const address = squatter.address();
  const port = typeof address === "object" ? address?.port : undefined;
  await expect(startOutbox(port)).rejects.toMatchObject({ code: "EADDRINUSE", port });
  await new Promise((resolve) => squatter.close(resolve));
});
