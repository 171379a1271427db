import { expect } from "@playwright/test";
import { z } from "zod";
import { callSandbox } from "./sandbox-api";

const mails = z.array(
  z.object({
    recipient: z.string(),
    subject: z.string().nullable(),
    text: z.string().nullable(),
    html: z.string().nullable(),
  }),
);

/** All that the portal has mailed to an address, the newest first: the sandbox holds its mail server. */
export async function mailsTo(email: string) {
  const all = await callSandbox("/sandbox/messages", mails);
  return all.filter(({ recipient }) => recipient === email);
}

/** Waits for a mail with that subject. @returns the address behind its button */
export async function mailedLink(email: string, subject: RegExp): Promise<string> {
  const find = async () => (await mailsTo(email)).find((mail) => subject.test(mail.subject ?? ""));
  await expect.poll(find, { timeout: 20_000 }).toBeDefined();
  const link = /https?:\/\/\S+/.exec((await find())?.text ?? "")?.[0];
  if (!link) throw new Error(`no link in the mail to ${email}`);
  return link;
}
