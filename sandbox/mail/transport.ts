import { createTransport } from "nodemailer";
import { env } from "../env";
import type { Mail } from "./mail";
import { outboxUrl } from "./outbox";

/** Of a reserved domain (RFC 2606): nobody can answer it. */
const SENDER_ADDRESS = "no-reply@nectar-sandbox.example";

/** A server that does not answer must not hold up the mail behind it: all in milliseconds. */
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 15_000 };

/** Hands a mail to `SANDBOX_SMTP_URL`, by default the sandbox's own outbox. Throws what SMTP answered when it is refused. */
export async function deliver(mail: Mail): Promise<void> {
  const transport = createTransport({ url: env().SANDBOX_SMTP_URL ?? outboxUrl(), ...patience });
  try {
    await transport.sendMail({ ...mail, from: { name: mail.from, address: SENDER_ADDRESS } });
  } finally {
    transport.close();
  }
}
