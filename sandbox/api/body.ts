import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { ZodType } from "zod";
import { ApiError, invalidInput } from "./errors";
import { inputWords } from "./input-words";

/** How a request's body is checked. */
export type BodyRules = {
  schema: ZodType;
  mediaType: "application/json" | "multipart/form-data";
  maxBytes: number;
};

function sizeLimit(maxBytes: number) {
  return bodyLimit({
    maxSize: maxBytes,
    onError: () => {
      throw new ApiError(413, `The body is larger than ${maxBytes / 1_000_000} MB.`);
    },
  });
}

/** Answers 413 for a body over 1 MB, whether its length was announced or not. */
export const limitBody = sizeLimit(1_000_000);

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, (_, value) => {
      if (typeof value !== "string") return value;
      // Postgres can store neither, and nobody means them.
      if (value.includes("\0")) throw new ApiError(400, "Null characters are not allowed.");
      if (!value.isWellFormed()) throw new ApiError(400, "Text must be well-formed Unicode.");
      return value;
    });
  } catch (error) {
    if (error instanceof ApiError) throw error;
    // The reviver walks the value by recursion; a RangeError is the end of the stack.
    if (error instanceof RangeError) throw new ApiError(400, "The body is nested too deeply.");
    throw new ApiError(400, "The body is not valid JSON.");
  }
}

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** The body as text. Bytes that are no UTF-8 are a 400: nobody means the replacement characters that stand for them. */
async function readText(c: Context): Promise<string> {
  const bytes = await c.req.arrayBuffer();
  try {
    return utf8.decode(bytes);
  } catch {
    throw new ApiError(400, "The body is not valid UTF-8.");
  }
}

function checked<T>(schema: ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value, { error: inputWords });
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}

/** The JSON body, checked; an empty one counts as `{}`. Throws a 400 that names the fields. */
export async function readBody<T>(c: Context, schema: ZodType<T>): Promise<T> {
  const text = await readText(c);
  return checked(schema, text.trim() === "" ? {} : parseJson(text));
}

/** The fields of a form; those that come several times, and those named `name[]`, are arrays. */
async function readForm(c: Context): Promise<unknown> {
  try {
    return await c.req.parseBody({ all: true });
  } catch {
    throw new ApiError(400, "The body is not a valid form.");
  }
}

function mediaTypeOf(c: Context): string {
  return (c.req.header("Content-Type") ?? "").split(";", 1)[0]?.trim().toLowerCase() ?? "";
}

/**
 * The body of an operation, checked: 413 for one that is too large, 415 for one of another media type, 400 for one that
 * is wrong. A JSON body that is missing counts as `{}`.
 */
export async function readRequestBody(c: Context, rules: BodyRules): Promise<unknown> {
  let body: unknown;
  await sizeLimit(rules.maxBytes)(c, async () => {
    const mediaType = mediaTypeOf(c);
    const isExpected = mediaType === rules.mediaType;
    if (rules.mediaType === "multipart/form-data") {
      if (!isExpected) throw unsupported(mediaType);
      body = checked(rules.schema, await readForm(c));
      return;
    }
    if (!isExpected && (await c.req.text()) !== "") throw unsupported(mediaType);
    body = await readBody(c, rules.schema);
  });
  return body;
}

function unsupported(mediaType: string): ApiError {
  const printable = /^[\w.+/-]{1,100}$/.test(mediaType) ? mediaType : "";
  return new ApiError(415, `Unsupported media type "${printable}" in request.`);
}
