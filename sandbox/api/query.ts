import { type ZodObject, type ZodType, z } from "zod";
import type { ApiContext } from "./auth";
import { ApiError, invalidInput } from "./errors";
import { inputWords } from "./input-words";

/** Text to a whole number; one beyond what a number holds exactly is as good as the largest. Else the text. */
function wholeNumber(text: unknown): unknown {
  if (typeof text !== "string" || !/^-?\d+$/.test(text)) return text;
  return Math.min(Number(text), Number.MAX_SAFE_INTEGER);
}

/** A whole number in a query, within limits that are part of it. */
export function queryInteger(limits: { min: number; max?: number }) {
  const { min, max } = limits;
  const number = z.int("must be a whole number").min(min, `must be at least ${min}`);
  return z.preprocess(wholeNumber, max === undefined ? number : number.max(max, `must be at most ${max}`));
}

/** `true` or `false` in a query, in any case, as Django takes it. */
export const queryBoolean = z
  .stringbool({ truthy: ["true", "1"], falsy: ["false", "0"], error: "must be true or false" })
  .meta({ type: "boolean" });

function isList(schema: ZodType): boolean {
  return z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }).type === "array";
}

/** Names of a schema's repeatable parameters, worked out once a schema. */
const listsOf = new WeakMap<ZodObject, Set<string>>();

function listNames(schema: ZodObject): Set<string> {
  const known = listsOf.get(schema);
  if (known) return known;
  const names = new Set(Object.keys(schema.shape).filter((name) => isList(schema.shape[name])));
  listsOf.set(schema, names);
  return names;
}

/**
 * The query, checked. Names that the operation does not know are ignored, as Django does; one that takes a single value
 * and comes twice is a 400, and so is a null character, which Postgres could not compare with anything.
 */
export function readQuery(c: ApiContext, schema: ZodObject): z.output<ZodObject> {
  const lists = listNames(schema);
  const sent: Record<string, string | string[]> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    const [first, ...others] = values;
    if (first === undefined || !Object.hasOwn(schema.shape, name)) continue;
    if (values.some((value) => value.includes("\0"))) {
      throw new ApiError(400, `${name}: null characters are not allowed.`);
    }
    if (!lists.has(name) && others.length > 0) throw new ApiError(400, `${name}: must be given once.`);
    sent[name] = lists.has(name) ? values : first;
  }
  const result = schema.safeParse(sent, { error: inputWords });
  if (!result.success) throw invalidInput(result.error);
  return result.data;
}
