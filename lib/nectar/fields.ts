import { z } from "zod";
import { parseDay, parseTimestamp } from "./time";

/**
 * Fields as Nectar's answers hold them. The reference rarely says what may be null or missing, so
 * everything optional reads null, absent and empty as "not there".
 */

/** More than anything that a page shows; the columns and indexes of the portal are made for no more. */
const MAX_TEXT = 1_000;
const MAX_STATUS = 100;

/** What Postgres takes as text: without NUL, and no longer than it should be. */
function storable(text: string, max = MAX_TEXT): string {
  return text.replaceAll("\0", "").slice(0, max).toWellFormed().trim();
}

/** An id; the documentation shows uuids, nothing here relies on that. */
export const id = z.string().min(1);

/** Text that has to be there, if only as an empty one. */
export const text = z.string().transform((value) => storable(value));

/** Text, or null when null, absent or blank. */
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => storable(value ?? "") || null);

/** A status, in Nectar's words. */
export const statusWord = z
  .string()
  .transform((value) => storable(value, MAX_STATUS))
  .pipe(z.string().min(1));

/** A list of words such as ids or utility types; unknown words stay. */
export const words = z
  .array(z.string())
  .nullish()
  .transform((list) => list?.map((word) => storable(word)) ?? []);

/** A point in time, or null when null, absent or unreadable. */
export const optionalTime = z
  .string()
  .nullish()
  .transform((value) => (value ? parseTimestamp(value) : null));

/** A calendar day, or null when null, absent or unreadable. */
export const optionalDay = z
  .string()
  .nullish()
  .transform((value) => (value ? parseDay(value) : null));

/** A calendar day that has to be there. */
export const requiredDay = z
  .string()
  .transform(parseDay)
  .pipe(z.string({ error: "is no day" }));

/**
 * A decimal number as text, or null when null, absent, unreadable or longer than the column. Nectar writes numbers as
 * text in its reference and as numbers in its changelog.
 */
export function optionalDecimal(digits: number, decimals: number) {
  return z
    .union([z.string(), z.number()])
    .nullish()
    .catch(null)
    .transform((value) => plainDecimal(value, digits, decimals));
}

function plainDecimal(value: string | number | null | undefined, digits: number, decimals: number) {
  // Small numbers would be written with an exponent.
  const text =
    typeof value === "number" && Math.abs(value) < 1e-6 ? value.toFixed(decimals) : `${value ?? ""}`;
  const match = /^([+-]?)0*(\d+)(?:\.(\d*))?$/.exec(text.trim());
  const [, sign = "", whole = "", fraction = ""] = match ?? [];
  if (!match || whole.length > digits) return null;
  const cut = fraction.slice(0, decimals);
  return `${sign === "-" ? "-" : ""}${whole}${cut && `.${cut}`}`;
}

/** A boolean that counts as false unless Nectar says true. */
export const falseUnlessSaid = z
  .boolean()
  .nullish()
  .catch(false)
  .transform((value) => value ?? false);

/** A boolean that counts as true unless Nectar says false. */
export const trueUnlessDenied = z
  .boolean()
  .nullish()
  .transform((value) => value ?? true);

/**
 * Something named by its id, or as an object with that id; null when absent or neither. The company of a connection or
 * webhook is an object, in document shapes only its id, and often absent.
 */
export const reference = z
  .union([id, z.object({ id })])
  .nullish()
  .catch(null)
  .transform((named) => (typeof named === "string" ? named : (named?.id ?? null)));
