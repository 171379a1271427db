import type { Email } from "postal-mime";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { changeEnvironment } from "@/lib/env";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { runWorker } from "@/lib/testing/worker";

/**
 * Lets the mails of a test file arrive: a mail server, and a worker that delivers what is queued.
 * @returns what waits for the newest mail to an address, and all that have arrived for it so far
 */
export function runMailbox() {
  let server: MailServer;
  const setServer = () =>
    changeEnvironment({ EMAIL_SERVER: server.url, EMAIL_FROM: "Portal <no-reply@portal.example>" });
  beforeAll(async () => {
    server = await startMailServer();
    setServer();
  });
  beforeEach(() => setServer());
  runWorker();
  afterAll(() => server.stop());

  const mailsTo = (email: string): Email[] =>
    server.mails.filter(({ to = [] }) => to.some(({ address }) => address === email));
  return {
    mailsTo,
    async nextMail(email: string, count = 1): Promise<Email> {
      await expect.poll(() => mailsTo(email).length, { timeout: 10_000, interval: 20 }).toBe(count);
      const newest = mailsTo(email).at(-1);
      if (!newest) throw new Error("no mail");
      return newest;
    },
  };
}

/** The address behind the button of a mail. */
export function linkIn({ html = "" }: Email): URL {
  return new URL((/<a href="([^"]+)"/.exec(html)?.[1] ?? "").replaceAll("&amp;", "&"));
}
