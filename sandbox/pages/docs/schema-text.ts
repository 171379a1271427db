import type { JsonSchema } from "../../api/openapi/json-schema";

const REF = "#/components/schemas/";

/** The name of the object that a schema points to, if it does. */
function refName(schema: JsonSchema): string | undefined {
  return schema.$ref?.startsWith(REF) ? schema.$ref.slice(REF.length) : undefined;
}

/** A type in words, and the named object in it, if there is one. */
export type TypeText = { before: string; object?: string; after: string };

/** Whether a part of a schema is a schema itself: `true` and `false` are none here. */
export function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function joined(parts: TypeText[]): TypeText {
  const text = ({ before, object = "", after }: TypeText) => `${before}${object}${after}`;
  const named = parts.findIndex(({ object }) => object !== undefined);
  if (named < 0) return { before: parts.map(text).join(" or "), after: "" };
  const words = (some: TypeText[], glue: (all: string) => string) =>
    some.length > 0 ? glue(some.map(text).join(" or ")) : "";
  const { before = "", object, after = "" } = parts[named] ?? {};
  return {
    before: words(parts.slice(0, named), (all) => `${all} or `) + before,
    object,
    after: after + words(parts.slice(named + 1), (all) => ` or ${all}`),
  };
}

/** What a value of this schema is: "string (uuid)", "array of Site", "string or null". */
export function typeText(schema: JsonSchema): TypeText {
  const object = refName(schema);
  if (object) return { before: "", object, after: "" };
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return joined(choices.filter(isSchema).map(typeText));
  if (schema.const !== undefined) return { before: JSON.stringify(schema.const), after: "" };
  const all = [schema.type ?? "any value"].flat();
  if (all.includes("array") && isSchema(schema.items)) {
    const item = typeText(schema.items);
    const orNull = all.includes("null") ? " or null" : "";
    return { ...item, before: `array of ${item.before}`, after: item.after + orNull };
  }
  const types = all.join(" or ");
  return { before: schema.format ? types.replace("string", `string (${schema.format})`) : types, after: "" };
}

/** The limits of a value in words; empty for none. */
export function limitsText(schema: JsonSchema): string {
  const { minimum, maximum, minLength, maxLength, minItems, maxItems, pattern } = schema;
  const range = (low: unknown, high: unknown, what: string): string[] => {
    if (low === undefined && high === undefined) return [];
    if (low === undefined) return [`at most ${high}${what}`];
    if (high === undefined) return [`at least ${low}${what}`];
    return [low === high ? `${low}${what}` : `${low} to ${high}${what}`];
  };
  return [
    ...range(minimum, maximum, ""),
    ...range(minLength, maxLength, " characters"),
    ...range(minItems, maxItems, " items"),
    ...(pattern === undefined ? [] : [`pattern ${pattern}`]),
    ...(schema.default === undefined ? [] : [`default ${JSON.stringify(schema.default)}`]),
  ].join("; ");
}

/** The values that are allowed, where they are listed: of the schema, of its items or of its choices. */
export function listedValues(schema: JsonSchema): string[] {
  const inner = [schema.items, ...(schema.anyOf ?? [])].filter(isSchema).flatMap(listedValues);
  return [...(schema.enum ?? []).map(String), ...inner];
}
