import { createTransport } from "nodemailer";
import { env } from "@/lib/env";
import type { Letter } from "@/lib/mail/letter";
import { LOGO_ID, renderLetter } from "@/lib/mail/render";

/** Whether there is a mail server: without one, nothing is offered that needs a mail. */
export function canSendMail(): boolean {
  return env().EMAIL_SERVER !== undefined;
}

/** A mail server that does not answer shall not hold a worker. Milliseconds. */
const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/**
 * Hands a letter to the mail server (SMTP, RFC 5321).
 * @param logo a PNG, which goes along with it
 * @throws Error when there is none, when it cannot be reached and when it does not take the letter
 */
export async function deliver(letter: Letter, logo: Uint8Array | null = null): Promise<void> {
  const { EMAIL_SERVER: server, EMAIL_FROM: from } = env();
  if (!server || !from) throw new Error("there is no mail server");
  const transport = createTransport({
    url: server,
    ...PATIENCE,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  try {
    await transport.sendMail({
      from,
      // An address as an object is taken as one, whatever signs it has.
      to: { name: "", address: letter.to },
      subject: letter.subject,
      ...renderLetter(letter, logo !== null),
      ...(logo && {
        attachments: [
          { cid: LOGO_ID, filename: "logo.png", contentType: "image/png", content: Buffer.from(logo) },
        ],
      }),
      headers: { "Auto-Submitted": "auto-generated" },
    });
  } finally {
    transport.close();
  }
}
