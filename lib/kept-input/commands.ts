import { db } from "@/lib/db";
import type { FormValues } from "@/lib/form-data";
import { isFormName } from "@/lib/kept-input/form-name";
import { seal } from "@/lib/seal";
import { isId } from "@/lib/validation";

/** For so long somebody may take to sign in again. */
const KEPT_MINUTES = 60;

/**
 * So much of a field is kept, and so many values of a group: more than any form takes, so that what was cut off here is
 * refused as too long there.
 */
const MAX_CHARACTERS = 4_000;
const MAX_VALUES = 200;
const MAX_CHARACTERS_OF_MANY = 100;

/** More than any form of this portal holds. */
const MAX_IN_ALL = 128_000;

/**
 * Keeps what somebody had typed into a form when their session was over, sealed.
 * @param userId whose session it was. Where the browser did not say, it is kept for nobody: the next one to sign in
 *   there may be somebody else
 * @returns the id by which their browser finds it again; null when it was not kept
 */
export async function keepInput(
  userId: string | null,
  form: string,
  values: FormValues,
): Promise<string | null> {
  const text = JSON.stringify(keptOf(values));
  if (!isId(userId) || !isFormName(form) || text.length > MAX_IN_ALL) return null;
  // A cookie may be older than its person.
  if (!(await db().user.findUnique({ where: { id: userId }, select: { id: true } }))) return null;
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

function keptOf(values: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, given]) => [
      name,
      typeof given === "string"
        ? given.slice(0, MAX_CHARACTERS)
        : given.slice(0, MAX_VALUES).map((value) => value.slice(0, MAX_CHARACTERS_OF_MANY)),
    ]),
  );
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
