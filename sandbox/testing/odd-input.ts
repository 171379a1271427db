import fc from "fast-check";
import { z } from "zod";
import { demo, unknownId } from "./demo";

const jsonSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  format: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
});

type JsonSchema = z.infer<typeof jsonSchema>;

/** Text that programs stumble over. */
export const oddText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("", "\0", "\ud800", "0000-00-00", "9999-12-31", "https://", "a@b", "'; --", "-.", "1e9"),
);

const oddValue = fc.oneof(
  oddText,
  fc.array(oddText, { maxLength: 5 }),
  fc.jsonValue(),
  fc.double(),
  fc.maxSafeInteger(),
  fc.constant(null),
);

const examples: Record<string, string[]> = {
  uuid: [demo.harbor.sites[0], demo.summit.sites[0], unknownId],
  email: ["ada@demo-organization.example", "nobody@elsewhere.example"],
  date: ["2025-02-28", "1969-12-31", "2024-02-29"],
  uri: ["https://nectarclimate.com", "http://127.0.0.1:1/bill.pdf", "https://unknown.example/x"],
};

/** What the schema lets expect. */
function fitting(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(fitting));
  const [type = "string"] = [schema.type ?? "string"].flat();
  switch (type) {
    case "boolean":
      return fc.boolean();
    case "integer":
    case "number":
      return fc.integer({ min: -1, max: 600 });
    case "array":
      return fc.array(fitting(schema.items ?? {}), { maxLength: 3 });
    case "object":
      return fields(schema);
    default:
      return fc.constantFrom(...(examples[schema.format ?? ""] ?? ["US", "0.5", "Text", "ELECTRICITY"]));
  }
}

/** Objects with the fields of the schema, each left out, as it should be, or as it should not. */
function fields({ properties = {} }: JsonSchema): fc.Arbitrary<Record<string, unknown>> {
  const each = Object.entries(properties).map(([name, schema]) => [
    name,
    fc.oneof({ weight: 3, arbitrary: fitting(schema) }, { weight: 1, arbitrary: oddValue }),
  ]);
  return fc.record(Object.fromEntries(each), { requiredKeys: [] });
}

/** Bodies (or queries) for a JSON Schema: near to what it asks for, and far from it. */
export function oddInput(schema: unknown): fc.Arbitrary<unknown> {
  return fc.oneof(
    { weight: 5, arbitrary: fields(jsonSchema.parse(schema)) },
    { weight: 1, arbitrary: oddValue },
  );
}
