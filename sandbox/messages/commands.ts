import { db } from "../db";
import type { Message } from "../generated/client";

export type OutgoingMessage = {
  channel: "sms" | "email";
  provider: string;
  recipient: string;
  text: string;
  code?: string;
};

/** Messages are shown for a week. */
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/** "Sends" a text message or mail of a utility: nothing leaves the machine, the control room shows it. */
export async function sendMessage(message: OutgoingMessage): Promise<Message> {
  await db.message.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - keptForMs) } } });
  return db.message.create({ data: message });
}
