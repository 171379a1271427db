import type { JsonSchema } from "../../api/openapi/json-schema";
import { isSchema } from "./schema-text";

/** A field of an object, with the way to it: `usageData[].site`. */
export type Field = { name: string; isRequired: boolean; schema: JsonSchema };

/** The schema whose fields belong under this one: its own, its items', or the one beside "or null". */
function withFields(schema: JsonSchema, way: string): { schema: JsonSchema; way: string } | undefined {
  if (schema.properties) return { schema, way };
  if (isSchema(schema.items)) return withFields(schema.items, `${way}[]`);
  const [choice] = (schema.anyOf ?? []).filter(isSchema).filter(({ type }) => type !== "null");
  return choice && withFields(choice, way);
}

/** The fields of an object, those of nested objects after it; named objects have a place of their own. */
export function fieldsOf(schema: JsonSchema, way = ""): Field[] {
  const found = withFields(schema, way);
  if (!found) return [];
  const { properties = {}, required = [] } = found.schema;
  const prefix = found.way === "" ? "" : `${found.way}.`;
  return Object.entries(properties).flatMap(([name, property]) => {
    if (!isSchema(property)) return [];
    const field = { name: `${prefix}${name}`, isRequired: required.includes(name), schema: property };
    return [field, ...fieldsOf(property, field.name)];
  });
}
