import { createTransport } from "nodemailer";
import { expect, test } from "vitest";
import { outboxUrl } from "../../mail/outbox";
import { listMessages } from "../../messages/queries";
import { unknownId } from "../../testing/demo";
import { runSandbox } from "../../testing/server";

const sandbox = runSandbox();

async function receive(html?: string) {
  const mail = { from: "a@b.example", to: "c@d.example", subject: "S", text: "T", html };
  await createTransport({ url: outboxUrl() }).sendMail(mail);
  const [message] = await listMessages(1);
  return sandbox.call(`/mails/${message?.id}`);
}

test("a mail is shown as it was sent, and may do nothing", async () => {
  const { status, text, headers } = await receive('<p style="color:red">Hello</p><script>alert(1)</script>');
  expect([status, text.trim()]).toEqual([200, '<p style="color:red">Hello</p><script>alert(1)</script>']);
  const policy = headers.get("Content-Security-Policy");
  expect(policy).toMatch(/^sandbox; default-src 'none'; style-src 'unsafe-inline';/);
  expect(policy).not.toMatch(/script|https?:/);
});

test("a mail without HTML, an unknown and a malformed id show nothing", async () => {
  expect((await receive()).status).toBe(404);
  expect((await sandbox.call(`/mails/${unknownId}`)).status).toBe(404);
  expect((await sandbox.call("/mails/nonsense")).status).toBe(404);
});

test("other sites and other machines read no mail", async () => {
  const [message] = await listMessages(1);
  const headers = { Origin: "https://evil.example" };
  expect((await sandbox.call(`/mails/${message?.id}`, { headers })).status).toBe(403);
});
