import type { Operation } from "../operation";
import { operations } from "../operations";
import { versions } from "../versions";
import { type Components, jsonSchemaOf } from "./json-schema";
import { pathParameters, queryParameters } from "./parameters";
import { errorSchema, responsesOf } from "./responses";

const description = [
  "A local Nectar for development and tests: the API of nectarclimate.com as its public documentation tells it.",
  "It is no product of Nectar's. What their pages do not say is marked as chosen by the sandbox.",
  "The same operations answer under `/v2`, `/v2.1` and `/v2.2`; paths come company first, as in Nectar's guides, and",
  "resource first, as in its API reference.",
].join(" ");

function operationObject(operation: Operation, path: string, components: Components) {
  const { id, method, paths, body, source } = operation;
  const position = paths.indexOf(path);
  const alias = position > 0 ? `The same as \`${method} ${paths[0]}\`.` : "";
  return {
    operationId: position > 0 ? `${id}_${position + 1}` : id,
    summary: operation.summary,
    description: [alias, operation.description, `Source: ${source}.`].filter(Boolean).join("\n\n"),
    tags: [operation.tag],
    parameters: [...pathParameters(path), ...queryParameters(operation.query, components)],
    requestBody: body && {
      required: !body.schema.safeParse({}).success,
      content: { [body.mediaType]: { schema: jsonSchemaOf(body.schema, "request", components) } },
    },
    responses: responsesOf(operation, components),
  };
}

export type OperationObject = ReturnType<typeof operationObject>;

/** The API as an OpenAPI 3.1 document, made from the schemas that check its requests. `origin` is where it answers. */
export function openApiDocument(origin: string) {
  const schemas: Components = { Error: errorSchema };
  const paths: Record<string, Record<string, OperationObject>> = {};
  for (const operation of operations) {
    for (const path of operation.paths) {
      paths[path] = {
        ...paths[path],
        [operation.method.toLowerCase()]: operationObject(operation, path, schemas),
      };
    }
  }
  return {
    openapi: "3.1.0",
    info: { title: "Nectar sandbox", version: "2.2", description },
    servers: [...versions].reverse().map((version) => ({ url: `${origin}/${version}` })),
    security: [{ apiKey: [] }],
    tags: [...new Set(operations.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: { apiKey: { type: "apiKey", in: "header", name: "X-API-Key" } },
    },
  };
}
