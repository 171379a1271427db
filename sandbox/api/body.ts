import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ZodType } from "zod";
import { ApiError, invalidInput } from "./errors";

/** Answers 413 for a body over 1 MB, whether its length was announced or not. */
export const limitBody = bodyLimit({
  maxSize: 1_000_000,
  onError: () => {
    throw new ApiError(413, "The body is larger than 1 MB.");
  },
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => {
      // Postgres cannot store it, and nobody means it.
      if (typeof value === "string" && value.includes("\0")) {
        throw new ApiError(400, "Null characters are not allowed.");
      }
      return value;
    });
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, "The body is not valid JSON.");
  }
}

/** The JSON body, checked; an empty one counts as `{}`. Throws a 400 that names the fields. */
export async function readBody<T>(c: Context, schema: ZodType<T>): Promise<T> {
  const text = await c.req.text();
  const result = schema.safeParse(text.trim() === "" ? {} : parseJson(text));
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}
