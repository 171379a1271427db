import { z } from "zod";

export const uuid = z.uuid();

/** True for a string that can be an id at all; anything else is answered as "not found" without a query. */
export function isId(value: unknown): value is string {
  return uuid.safeParse(value).success;
}

/** A form field: trimmed, and undefined when left empty. */
export function optionalText(max: number, message: string) {
  return z
    .string()
    .trim()
    .max(max, message)
    .transform((text) => (text === "" ? undefined : text))
    .optional();
}
