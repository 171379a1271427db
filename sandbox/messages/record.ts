import { db } from "../db";
import type { Message, Prisma } from "../generated/client";

/** Messages are shown for a week. */
const keptForMs = 7 * 24 * 60 * 60 * 1000;

/** Keeps a message for the control room. */
export async function recordMessage(message: Prisma.MessageCreateInput): Promise<Message> {
  await db.message.deleteMany({ where: { createdAt: { lt: new Date(Date.now() - keptForMs) } } });
  return db.message.create({ data: message });
}
