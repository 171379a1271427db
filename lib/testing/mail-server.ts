import { once } from "node:events";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export type MailServer = {
  url: string;
  /** What has arrived, the oldest first. */
  mails: Email[];
  stop: () => Promise<void>;
};

/** A mail server of a test's own (SMTP), on a free port. @param refusing answers every mail with 451 */
export async function startMailServer({ refusing = false } = {}): Promise<MailServer> {
  const mails: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    async onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      for await (const chunk of stream) chunks.push(chunk);
      if (refusing) return done(Object.assign(new Error("try again later"), { responseCode: 451 }));
      mails.push(await PostalMime.parse(Buffer.concat(chunks)));
      done();
    },
  });
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (!address || typeof address === "string") throw new Error("the mail server has no port");
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
