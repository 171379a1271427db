import { z } from "zod";
import { ApiError } from "./errors";

/**
 * An id from an address in the database's spelling. What is no uuid names nothing: 404 with `{what} not found.` `what` is
 * the word for it in that sentence, such as "Site".
 */
export function uuidOf(text: string | undefined, what: string): string {
  const id = z.guid().safeParse(text);
  if (!id.success) throw new ApiError(404, `${what} not found.`);
  return id.data.toLowerCase();
}
