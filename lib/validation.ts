import { z } from "zod";
import type { FieldErrorKey } from "@/lib/i18n/said";

/** What Postgres takes as an id, whatever its version bits say: Nectar's ids are not ours to judge. */
const id = z.guid();

/** True for a string that can be an id at all; anything else is answered as "not found" without a query. */
export function isId(value: unknown): value is string {
  return id.safeParse(value).success;
}

/**
 * The message of a schema's check: a key, which becomes a sentence in the person's language when the form is answered
 * (lib/action-result.ts).
 */
export const fieldError = (key: FieldErrorKey): string => key;

/** A form field of one line, trimmed. Control characters can only be pasted, and Postgres has no NUL. */
export function oneLine(max: number, tooLong: FieldErrorKey) {
  return z
    .string()
    .trim()
    .max(max, fieldError(tooLong))
    .regex(/^\P{Cc}*$/u, fieldError("unseenCharacters"));
}

/** Such a field, undefined when left empty. */
export function optionalText(max: number, tooLong: FieldErrorKey) {
  return oneLine(max, tooLong)
    .transform((text) => (text === "" ? undefined : text))
    .optional();
}
