import Ajv2020 from "ajv/dist/2020";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { z } from "zod";
import { operations } from "../operations";
import { openApiDocument } from "./document";

const document = openApiDocument("http://sandbox.test");
const documented = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
);

test("it is OpenAPI 3.1 with a server a version and the key's header", () => {
  expect(document).toMatchObject({
    openapi: "3.1.0",
    servers: ["v2.2", "v2.1", "v2"].map((version) => ({ url: `http://sandbox.test/${version}` })),
    components: { securitySchemes: { apiKey: { in: "header", name: "X-API-Key" } } },
  });
});

test("every path of every operation is in it once, under a name of its own", () => {
  const expected = operations.flatMap(({ method, paths }) => paths.map((path) => `${method} ${path}`));
  const found = documented.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  expect(found.toSorted()).toEqual(expected.toSorted());
  const names = documented.map(({ operation }) => operation.operationId);
  expect(new Set(names).size).toBe(names.length);
});

test("every schema in it is valid JSON Schema, and every reference leads somewhere", () => {
  const ajv = new Ajv2020({ strict: false });
  addFormats.default(ajv);
  const schemas = Object.entries(document.components.schemas);
  for (const [name, schema] of schemas) expect(ajv.validateSchema(schema), name).toBe(true);
  const names = new Set(schemas.map(([name]) => name));
  for (const [, name = ""] of JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)) {
    expect(names).toContain(name);
  }
});

test("no answer takes a field that is not named in it", () => {
  const open = z.looseObject({ properties: z.looseObject({}), additionalProperties: z.undefined() });
  for (const schema of Object.values(document.components.schemas)) {
    expect(open.safeParse(schema).success, JSON.stringify(schema)).toBe(false);
  }
});

test("every operation names its source and the errors of a missing key", () => {
  for (const { path, operation } of documented) {
    expect(operation.description, path).toMatch(/Source: \S/);
    expect(operation.responses, path).toHaveProperty("401");
  }
});
