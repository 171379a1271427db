import { z } from "zod";
import { now } from "../clock/clock";
import { DAY_MS } from "../dates";

/** A start of collection, `YYYY-MM-DD`: a real date, not before 1970 and not after today anywhere on earth. */
export const collectionStart = z.iso.date("must be a date, YYYY-MM-DD").refine((day) => {
  const time = Date.parse(day);
  return time >= 0 && time <= now().getTime() + DAY_MS;
}, "must be between 1970-01-01 and today");

export const httpUrl = z.url({ protocol: /^https?$/, error: "must be an http(s) address" }).max(2000);

/** Site ids in the database's spelling, each once. */
export const siteIds = z
  .array(z.guid("must be a uuid"))
  .max(500, "at most 500")
  .transform((ids) => [...new Set(ids.map((id) => id.toLowerCase()))]);

/** The caller's own id of a thing. Nectar documents no limit. */
export const externalId = z.string().max(255).nullable().meta({ description: "Your own id." });

/**
 * A decimal as Nectar's reference writes it, by its documented pattern; a JSON number is taken too, as Django does. The
 * pattern alone would let an empty text, a sign and a dot pass.
 */
export function decimalText(pattern: RegExp, isInRange: (value: number) => boolean, message: string) {
  return z
    .union([z.string(), z.number().transform(String)])
    .refine((text) => pattern.test(text) && /\d/.test(text) && isInRange(Number(text)), message)
    .meta({ pattern: pattern.source });
}
