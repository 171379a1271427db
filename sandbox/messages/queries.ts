import { db } from "../db";
import type { Message } from "../generated/client";

/** The latest messages, newest first. */
export async function listMessages(limit = 100): Promise<Message[]> {
  return db.message.findMany({ orderBy: { id: "desc" }, take: limit });
}

/** One message, or null. The id must be a uuid. */
export async function findMessage(id: string): Promise<Message | null> {
  return db.message.findUnique({ where: { id } });
}
