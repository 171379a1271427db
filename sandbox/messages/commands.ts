import { db } from "../db";
import type { Message } from "../generated/client";

export type OutgoingMessage = {
  channel: "sms" | "email";
  provider: string;
  recipient: string;
  text: string;
  code?: string;
};

/** "Sends" a text message or mail of a utility: nothing leaves the machine, the control room shows it. */
export async function sendMessage(message: OutgoingMessage): Promise<Message> {
  return db.message.create({ data: message });
}
