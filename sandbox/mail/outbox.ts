import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { env } from "../env";
import { addressOf } from "../listening";
import { log } from "../log";
import { recordMessage } from "../messages/record";
import { parseMail } from "./parse";

/** With attachments; what is larger is refused with 552, as RFC 1870 has it. */
const MAX_MAIL_BYTES = 10 * 1024 * 1024;

export type Outbox = {
  port: number;
  /** Takes no more mail, and ends once what is being received is stored. */
  stop: () => Promise<void>;
};

let ownUrl: string | undefined;

/** The address of the outbox that runs in this process. Throws while there is none. */
export function outboxUrl(): string {
  if (ownUrl === undefined) throw new Error("The mail outbox is not running");
  return ownUrl;
}

/** The whole stream, except for what comes after its limit: that is read on, because the sender waits, and dropped. */
async function read(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) {
    if (!stream.sizeExceeded) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Keeps a mail once for each of its recipients. */
async function receive(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
  const raw = await read(stream);
  if (stream.sizeExceeded) throw new SmtpRefusal(552, "The mail is larger than 10 MB");
  const { sender, subject, text, html, code } = await parseMail(raw).catch(() => {
    throw new SmtpRefusal(554, "The mail cannot be read");
  });
  for (const { address } of session.envelope.rcptTo) {
    await recordMessage({
      channel: "email",
      provider: sender,
      recipient: address,
      subject,
      text,
      html,
      code,
    });
  }
}

/** An answer that tells the sender not to try again (5xx). */
class SmtpRefusal extends Error {
  constructor(
    readonly responseCode: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Starts the sandbox's own mail server: it takes any mail from anybody who reaches it, with any login or none, and
 * keeps it for the control room. Nothing is ever passed on. "250 OK" comes after the mail is stored. Rejects with
 * EADDRINUSE when the wanted port is taken; 0 is any free one.
 */
export async function startOutbox(wanted = env().SANDBOX_SMTP_PORT): Promise<Outbox> {
  const server = new SMTPServer({
    // Its certificate would be nobody's: a client that sees STARTTLS would try it and fail.
    disabledCommands: ["STARTTLS"],
    authOptional: true,
    allowInsecureAuth: true,
    disableReverseLookup: true,
    closeTimeout: 1000,
    size: MAX_MAIL_BYTES,
    banner: "Nectar sandbox: mail is kept here and goes no further",
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? "anybody" }),
    onData: (stream, session, callback) => {
      receive(stream, session).then(
        () => callback(null, "Kept for the control room"),
        (error: Error) => callback(error),
      );
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(wanted, env().SANDBOX_HOST, () => {
      server.off("error", reject);
      resolve();
    });
  });
  // Clients that hang up in the middle, say.
  server.on("error", (error) => log.debug({ err: error }, "smtp"));
  const address = addressOf(server.server);
  const { port } = address;
  ownUrl = `smtp://${reachable(address)}:${port}`;
  return {
    port,
    stop: async () => {
      ownUrl = undefined;
      await new Promise<void>((resolve) => server.close(resolve));
    },
  };
}

/** A host for an address that this machine listens at; the one for all of its addresses is no place to connect to. */
function reachable({ address, family }: AddressInfo): string {
  if (address === "0.0.0.0" || address === "::") return "127.0.0.1";
  return family === "IPv6" ? `[${address}]` : address;
}
