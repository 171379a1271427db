import type { ZodType } from "zod";
import { env } from "./env";
import { decryptJson, encryptJson } from "./jwe";

/** Encrypts a value for a column of the sandbox's own tables (passwords, what was typed at a sign-in). */
export async function seal(value: unknown): Promise<string> {
  return encryptJson(env().SANDBOX_STORE_KEY, "store", value);
}

/** The value that `seal` got. Throws when the column was changed, or written with none of `SANDBOX_STORE_KEY`. */
export async function unseal<T>(schema: ZodType<T>, token: string): Promise<T> {
  const value = await decryptJson(env().SANDBOX_STORE_KEY, "store", token);
  if (value === undefined) throw new Error("A sealed column does not open with SANDBOX_STORE_KEY");
  return schema.parse(value);
}
