import type { JsonSchema } from "../../api/openapi/json-schema";
import type { Operation } from "../../api/operation";
import { isSchema } from "./schema-text";

/** Ids of the start state, so that an example can be tried as it stands. */
const knownIds: Record<string, string> = {
  companyId: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
  siteId: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a001",
};

const byFormat: Record<string, unknown> = {
  uuid: knownIds.siteId,
  email: "ada@demo-organization.example",
  date: "2026-01-01",
  uri: "https://nectarclimate.com",
};

/** Values that work in the sandbox, by the name of the field. */
const byName: Record<string, unknown> = {
  username: "nectar-sandbox-username",
  password: "nectar-sandbox-password",
  country: "US",
  name: "Quay 9",
};

function exampleOf(name: string, schema: JsonSchema): unknown {
  const choice = schema.anyOf?.find(isSchema);
  if (choice) return exampleOf(name, choice);
  if (name in byName) return byName[name];
  if (schema.enum) return schema.enum[0];
  if (schema.format && schema.format in byFormat) return byFormat[schema.format];
  switch ([schema.type].flat()[0]) {
    case "array":
      return isSchema(schema.items) ? [exampleOf(name, schema.items)] : [];
    case "object":
      return exampleBody(schema);
    case "boolean":
      return true;
    case "integer":
    case "number":
      return schema.minimum ?? 1;
    default:
      return schema.pattern ? "0.50" : "Text";
  }
}

/** What must be there; where nothing must, the first field. */
function exampleBody(schema: JsonSchema): Record<string, unknown> {
  const { properties = {}, required = [] } = schema;
  const entries = Object.entries(properties).filter((entry): entry is [string, JsonSchema] =>
    isSchema(entry[1]),
  );
  const needed = entries.filter(([name]) => required.includes(name) || name === "sites");
  const shown = needed.length > 0 ? needed : entries.slice(0, 1);
  return Object.fromEntries(shown.map(([name, property]) => [name, exampleOf(name, property)]));
}

/** A call of the operation for a shell, with the key in `NECTAR_API_KEY`. `body` is the JSON Schema of what it sends. */
export function curlExample(operation: Operation, origin: string, body: JsonSchema | undefined): string {
  const [path] = operation.paths;
  const filled = path.replaceAll(/\{(\w+)\}/g, (placeholder, name) => knownIds[name] ?? placeholder);
  const isForm = operation.body?.mediaType === "multipart/form-data";
  const example = body ? exampleBody(body) : {};
  const sent = isForm
    ? Object.entries(example).map(
        ([name, value]) => `-F '${name}=${name === "siteId" ? value : "@bill.pdf"}'`,
      )
    : ["-H 'Content-Type: application/json'", `-d '${JSON.stringify(example)}'`];
  return [
    operation.method === "GET" ? "curl" : `curl -X ${operation.method}`,
    `'${origin}/v2.2${filled}'`,
    `-H "X-API-Key: $NECTAR_API_KEY"`,
    ...(body ? sent : []),
  ].join(" \\\n  ");
}
