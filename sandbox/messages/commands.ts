import { db } from "../db";
import { enqueueMail, sendDueMail } from "../mail/queue";
import { recordMessage } from "./record";

export type OutgoingMessage = {
  channel: "sms" | "email";
  /** Who sends it: a utility. */
  provider: string;
  /** A telephone number, or a mail address. */
  recipient: string;
  /** Of a mail. */
  subject?: string;
  text: string;
  code?: string;
};

/**
 * Sends a message of a utility. A text message stays on this machine, where the control room shows it. A mail goes
 * through SMTP; when this resolves it has been handed over, or will be tried again.
 */
export async function sendMessage(message: OutgoingMessage): Promise<void> {
  if (message.channel === "sms") {
    await recordMessage(message);
    return;
  }
  const { provider, recipient, subject, text } = message;
  await enqueueMail(db, { from: provider, to: recipient, subject: subject ?? provider, text });
  await sendDueMail();
}
