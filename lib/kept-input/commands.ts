import { db } from "@/lib/db";
import type { FormValues } from "@/lib/form-data";
import { seal } from "@/lib/seal";

/** For so long somebody may take to sign in again. */
const KEPT_MINUTES = 60;

/** More than any form of this portal holds. */
const MAX_CHARACTERS = 64_000;

/**
 * Keeps what somebody had typed into a form when their session was over, sealed.
 * @param userId whose session it was, or null where the browser did not say any more
 * @returns the id by which their browser finds it again; null when it is too much to keep
 */
export async function keepInput(
  userId: string | null,
  form: string,
  values: FormValues,
): Promise<string | null> {
  const text = JSON.stringify(values);
  if (text.length > MAX_CHARACTERS) return null;
  const { id } = await db().keptInput.create({
    data: {
      userId,
      form,
      sealed: await seal("kept input", text),
      expiresAt: new Date(Date.now() + KEPT_MINUTES * 60_000),
    },
    select: { id: true },
  });
  return id;
}

/** Forgets it, once the form has been sent again. */
export async function forgetKeptInput(id: string): Promise<void> {
  await db().keptInput.deleteMany({ where: { id } });
}

/** Forgets what nobody came back for. For the housekeeping job. */
export async function forgetOldKeptInputs(): Promise<number> {
  const { count } = await db().keptInput.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  return count;
}
