import type { Operation } from "../operation";
import { type Components, type JsonSchema, jsonSchemaOf } from "./json-schema";

type Header = { description: string; schema: JsonSchema };

export type Response = {
  description: string;
  headers?: Record<string, Header>;
  content?: Record<string, { schema: JsonSchema }>;
};

/** What every error answers. */
export const errorSchema: JsonSchema = {
  type: "object",
  description: "What went wrong, in a sentence. For a 400 it names the fields.",
  properties: { detail: { type: "string" } },
  required: ["detail"],
  additionalProperties: false,
};

const errorContent = { "application/json": { schema: { $ref: "#/components/schemas/Error" } } };

function error(description: string, header?: [name: string, header: Header]): Response {
  return { description, headers: header && { [header[0]]: header[1] }, content: errorContent };
}

const successWords = {
  200: "Done.",
  201: "Created.",
  204: "Done.",
};

/** The answer of success, and every error that the operation may give. */
export function responsesOf(operation: Operation, components: Components): Record<string, Response> {
  const { answer, body, hasSubject, query, status } = operation;
  const content = answer && {
    "application/json": { schema: jsonSchemaOf(answer, "answer", components) },
  };
  const named = Object.entries(operation.errors ?? {}).map(([code, text]) => [code, error(text)] as const);
  return {
    [status]: { description: successWords[status], content },
    ...((query || body) && { 400: error("The query or the body is wrong; the sentence names the fields.") }),
    401: error("The key is missing, unknown, expired, or of another environment."),
    ...(hasSubject && {
      403: error("It belongs to another organization."),
      404: error("What the path names does not exist."),
    }),
    ...(body && {
      413: error(`The body is larger than ${body.maxBytes / 1_000_000} MB.`),
      415: error(`The body is not ${body.mediaType}.`),
    }),
    429: error("Too many calls. Only when the control room asks for it.", [
      "Retry-After",
      { description: "Seconds to wait.", schema: { type: "integer" } },
    ]),
    "5XX": error("A failure: an unexpected one, or one that the control room asks for."),
    ...Object.fromEntries(named),
  };
}
