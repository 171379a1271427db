import { z } from "zod";

/** What Postgres takes as an id, whatever its version bits say: Nectar's ids are not ours to judge. */
const id = z.guid();

/** True for a string that can be an id at all; anything else is answered as "not found" without a query. */
export function isId(value: unknown): value is string {
  return id.safeParse(value).success;
}

/** A form field of one line, trimmed. Control characters can only be pasted, and Postgres has no NUL. */
export function oneLine(max: number, message: string) {
  return z
    .string()
    .trim()
    .max(max, message)
    .regex(
      /^\P{Cc}*$/u,
      "This has characters that cannot be seen, such as line breaks. Please take them out.",
    );
}

/** Such a field, undefined when left empty. */
export function optionalText(max: number, message: string) {
  return oneLine(max, message)
    .transform((text) => (text === "" ? undefined : text))
    .optional();
}
