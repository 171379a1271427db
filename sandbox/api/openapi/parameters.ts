import type { ZodObject } from "zod";
import { type Components, type JsonSchema, jsonSchemaOf } from "./json-schema";

export type Parameter = {
  name: string;
  in: "path" | "query";
  required: boolean;
  description?: string;
  schema: JsonSchema;
};

const words: Record<string, string> = {
  companyId: "The company's `id` (not its public id).",
  jobId: "The `id` of the job.",
  usageDataId: "The `id` of the usage record.",
};

/** The ids in a path such as `/site/{siteId}`. */
export function pathParameters(path: string): Parameter[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: words[name] ?? `The \`id\` of the ${name.replace(/Id$/, "")}.`,
    schema: { type: "string", format: "uuid" },
  }));
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null;
}

/** The names of a query's schema; a list is given by repeating its name. */
export function queryParameters(query: ZodObject | undefined, components: Components): Parameter[] {
  if (!query) return [];
  const { properties = {}, required = [] } = jsonSchemaOf(query, "request", components);
  return Object.entries(properties)
    .filter((entry): entry is [string, JsonSchema] => isSchema(entry[1]))
    .map(([name, { description, ...schema }]) => ({
      name,
      in: "query",
      required: required.includes(name),
      description,
      schema,
    }));
}
