import { type ZodType, z } from "zod";

/** A JSON Schema (2020-12), as OpenAPI 3.1 takes it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The named objects of all answers, by name: they go into the document's components. */
export type Components = Record<string, JsonSchema>;

/** Zod writes "or null" as a choice between two schemas; for a plain type the list of types says it better. */
function withPlainNull(jsonSchema: JsonSchema): void {
  const [choice, other, ...more] = jsonSchema.anyOf ?? [];
  const isNullable = other?.type === "null" && more.length === 0;
  if (!isNullable || typeof choice?.type !== "string" || choice.enum || choice.properties) return;
  delete jsonSchema.anyOf;
  Object.assign(jsonSchema, choice, { type: [choice.type, "null"] });
}

/** Leaves out what a reader of the document would stumble over, and no check needs. */
function readable({ jsonSchema }: { jsonSchema: JsonSchema }): void {
  withPlainNull(jsonSchema);
  // The expression by which zod checks a format; the format's name says it.
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
  // The limits of whole numbers in JavaScript are no limits of the API.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** Zod points into the schema's own `$defs`; a document keeps them under its components. */
function pointed(schema: JsonSchema): JsonSchema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}

/**
 * The JSON Schema of a zod schema: of what may be sent for a request, of what is sent for an answer, whose objects then
 * take no other fields. Objects with a name (`.meta({ id })`) are put into `components` and referred to.
 */
export function jsonSchemaOf(
  schema: ZodType,
  direction: "request" | "answer",
  components: Components,
): JsonSchema {
  const { $schema, $defs, ...own } = z.toJSONSchema(schema, {
    io: direction === "request" ? "input" : "output",
    unrepresentable: "any",
    override: readable,
  });
  for (const [name, component] of Object.entries($defs ?? {})) components[name] = pointed(component);
  return pointed(own);
}
