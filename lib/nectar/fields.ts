import { z } from "zod";
import { parseDay, parseTimestamp } from "./time";

/**
 * Fields as Nectar's answers hold them. The reference rarely says what may be null or missing, so
 * everything optional reads null, absent and empty as "not there".
 */

/** An id; the documentation shows uuids, nothing here relies on that. */
export const id = z.string().min(1);

/** Text, or null when null, absent or blank. */
export const optionalText = z
  .string()
  .nullish()
  .transform((text) => text?.trim() || null);

/** A list of words such as ids or utility types; unknown words stay. */
export const words = z
  .array(z.string())
  .nullish()
  .transform((list) => list ?? []);

/** A point in time, or null when null, absent or unreadable. */
export const optionalTime = z
  .string()
  .nullish()
  .transform((text) => (text ? parseTimestamp(text) : null));

/** A point in time that has to be there. */
export const requiredTime = z.string().transform((text, context) => {
  const date = parseTimestamp(text);
  if (date) return date;
  context.addIssue({ code: "custom", message: "not a timestamp" });
  return z.NEVER;
});

/** A calendar day, or null when null, absent or unreadable. */
export const optionalDay = z
  .string()
  .nullish()
  .transform((text) => (text ? parseDay(text) : null));

/** A boolean that counts as true unless Nectar says false. */
export const trueUnlessDenied = z
  .boolean()
  .nullish()
  .transform((value) => value ?? true);

/** The company inside a connection or webhook: an object, in document shapes only its id, often absent. */
export const companyReference = z
  .union([id, z.object({ id })])
  .nullish()
  .catch(null)
  .transform((company) => (typeof company === "string" ? company : (company?.id ?? null)));
