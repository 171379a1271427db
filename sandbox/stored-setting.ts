import type { ZodType } from "zod";
import { db, type Transaction } from "./db";
import type { Prisma } from "./generated/client";

/** A switch of the sandbox that outlives a restart. Until it is written, it is what the schema makes of an empty object. */
export function storedSetting<Value extends Prisma.InputJsonObject>(key: string, schema: ZodType<Value>) {
  return {
    /** The value in force. Inside a transaction pass it, so that no second connection is needed. */
    read: async (client: Transaction = db): Promise<Value> => {
      const setting = await client.setting.findUnique({ where: { key } });
      return schema.parse(setting?.value ?? {});
    },
    /** Replaces the whole value. */
    write: async (value: Value): Promise<Value> => {
      await db.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
      return value;
    },
    clear: async (): Promise<void> => {
      await db.setting.deleteMany({ where: { key } });
    },
  };
}
