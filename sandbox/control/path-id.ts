import { z } from "zod";
import { ApiError } from "../api/errors";

/** An id from the path of a control route, or a 404 that says what was not found. */
export function idOf(text: string, what: string): string {
  const id = z.guid().safeParse(text);
  if (!id.success) throw new ApiError(404, `${what} not found.`);
  return id.data.toLowerCase();
}
