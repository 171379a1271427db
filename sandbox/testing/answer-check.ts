import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { z } from "zod";

const documentShape = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
      }),
    ),
  ),
});

type Answer = { method: string; path: string; status: number; contentType: string | null; text: string };

const JSON_TYPE = "application/json";
const ERROR_POINTER = "/components/schemas/Error";

function isMatch(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replaceAll(/\{\w+\}/g, "[^/]+")}$`).test(path);
}

/** Literal segments win over parameters, as in the routes. */
function patternOf(patterns: string[], path: string): string | undefined {
  const found = patterns.filter((pattern) => isMatch(pattern, path));
  return found.sort((a, b) => (a.replaceAll("{", "~") < b.replaceAll("{", "~") ? -1 : 1))[0];
}

function escaped(segment: string): string {
  return segment.replaceAll("~", "~0").replaceAll("/", "~1");
}

/**
 * Holds answers of the API against its OpenAPI document: an undocumented status, a missing or an extra field, and a wrong
 * type or format throw. Paths and methods that the document does not know may only answer an error.
 */
export function answerCheck(document: unknown) {
  const { paths } = documentShape.parse(document);
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(documentShape.parse(document), "openapi");
  const validators = new Map<string, ValidateFunction>();

  function validatorAt(pointer: string): ValidateFunction {
    const known = validators.get(pointer) ?? ajv.compile({ $ref: `openapi#${encodeURI(pointer)}` });
    validators.set(pointer, known);
    return known;
  }

  /** Where the schema of this answer stands in the document; null for an answer without a body. */
  function pointerOf({ method, path, status }: Answer): string | null {
    const pattern = patternOf(Object.keys(paths), path);
    const operation = pattern === undefined ? undefined : paths[pattern]?.[method.toLowerCase()];
    if (!pattern || !operation) {
      if (status < 400) throw new Error("is not in the document");
      return ERROR_POINTER;
    }
    const key = [String(status), `${String(status)[0]}XX`].find((code) => operation.responses[code]);
    if (!key) throw new Error(`answered ${status}, which is not documented`);
    if (!operation.responses[key]?.content) return null;
    const segments = [
      "paths",
      pattern,
      method.toLowerCase(),
      "responses",
      key,
      "content",
      JSON_TYPE,
      "schema",
    ];
    return `/${segments.map(escaped).join("/")}`;
  }

  return (answer: Answer): void => {
    const pointer = pointerOf(answer);
    if (pointer === null) {
      if (answer.text !== "") throw new Error("answered a body where none is documented");
      return;
    }
    if (answer.contentType !== JSON_TYPE) throw new Error(`answered ${answer.contentType}`);
    const validate = validatorAt(pointer);
    if (!validate(JSON.parse(answer.text))) throw new Error(ajv.errorsText(validate.errors));
  };
}
