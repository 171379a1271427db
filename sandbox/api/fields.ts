import { z } from "zod";

const DAY_MS = 86_400_000;

/** A start of collection, `YYYY-MM-DD`: a real date, not before 1970 and not after today anywhere on earth. */
export const collectionStart = z.iso.date("must be a date, YYYY-MM-DD").refine((day) => {
  const time = Date.parse(day);
  return time >= 0 && time <= Date.now() + DAY_MS;
}, "must be between 1970-01-01 and today");

/** Site ids in the database's spelling, each once. */
export const siteIds = z
  .array(z.guid("must be a uuid"))
  .max(500, "at most 500")
  .transform((ids) => [...new Set(ids.map((id) => id.toLowerCase()))]);
