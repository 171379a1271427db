import { afterEach, expect, test } from "vitest";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { sendLetter } from "@/lib/mail/commands";
import { deliver } from "@/lib/mail/deliver";
import type { Letter } from "@/lib/mail/letter";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { runWorker } from "@/lib/testing/worker";

let server: MailServer | undefined;
afterEach(() => server?.stop());

async function mailTo(options?: { refusing: boolean }): Promise<MailServer> {
  server = await startMailServer(options);
  changeEnvironment({ EMAIL_SERVER: server.url, EMAIL_FROM: "Portal <no-reply@portal.example>" });
  return server;
}

const letter: Letter = {
  to: "ada@people.example",
  subject: "Join Harbor – gut",
  paragraphs: ["Olivia invites you. Schöne Grüße."],
  action: { label: "Join", url: "https://portal.example/join/secret-token" },
  language: "en",
  brand: { name: "Harbor Foods", color: "#1c4a3c", onColor: "#ffffff" },
};

test("a letter arrives as it was written, as text and as HTML", async () => {
  const { mails } = await mailTo();
  await deliver(letter);
  expect(mails).toMatchObject([
    {
      from: { name: "Portal", address: "no-reply@portal.example" },
      to: [{ address: "ada@people.example" }],
      subject: letter.subject,
      text: expect.stringContaining("Schöne Grüße."),
      html: expect.stringContaining('href="https://portal.example/join/secret-token"'),
    },
  ]);
});

test("a subject and an address cannot add headers or recipients", async () => {
  const { mails } = await mailTo();
  await deliver({ ...letter, subject: "Hello\r\nBcc: eve@evil.example", to: "a@b.example" });
  expect(mails[0]?.headers.map(({ key }) => key)).not.toContain("bcc");
  await expect(deliver({ ...letter, to: "a@b.example, eve@evil.example" })).rejects.toThrow();
  expect(mails.flatMap(({ to = [] }) => to.map(({ address }) => address))).toEqual(["a@b.example"]);
});

test("what the server does not take is an error, so that it is tried again", async () => {
  await mailTo({ refusing: true });
  await expect(deliver(letter)).rejects.toThrow("try again later");
});

test("without a mail server nothing is sent, and that is said", async () => {
  changeEnvironment({ EMAIL_SERVER: undefined, EMAIL_FROM: undefined });
  await expect(deliver(letter)).rejects.toThrow("there is no mail server");
});

test.each(["commit", "roll back"])("a queued letter goes with its transaction: %s", async (end) => {
  await db()
    .$transaction(async (tx) => {
      await sendLetter(tx, letter);
      if (end === "roll back") throw new Error("rolled back");
    })
    .catch(() => undefined);
  const jobs = await db().$queryRaw<
    { data: unknown }[]
  >`select data from pgboss.job where name = 'send-mail'`;
  expect(jobs).toHaveLength(end === "commit" ? 1 : 0);
  expect(JSON.stringify(jobs)).not.toMatch(/secret-token|ada@/);
  await db().$executeRaw`delete from pgboss.job where name = 'send-mail'`;
});

test("the worker delivers what is queued", async () => {
  const { mails } = await mailTo();
  await db().$transaction((tx) => sendLetter(tx, letter));
  await expect.poll(() => mails.length, { timeout: 10_000 }).toBe(1);
});

runWorker();
