import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { oddInput, oddText } from "../testing/odd-input";
import { filledPath, oneOfEach } from "../testing/one-of-each";
import { runSandbox } from "../testing/server";
import { jsonSchemaOf } from "./openapi/json-schema";
import type { Operation } from "./operation";
import { operations } from "./operations";

/** Hundreds of requests, on a machine that may be building something else. */
const TIMEOUT_MS = 60_000;

// Every answer of `sandbox.call` is held against the API's document: an undocumented status fails the test.
const sandbox = runSandbox();
let ids: Record<string, string> = {};

beforeAll(async () => {
  ids = await oneOfEach();
});

/** The operation's first path, with ids of things that are there. */
function pathOf({ paths: [path] }: Operation): string {
  return `/v2.2${filledPath(path, (name) => ids[name])}`;
}

/** Any value as a form or a query sends it. */
function asText(value: unknown): string {
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function encode(raw: string): string {
  return encodeURIComponent(raw.toWellFormed());
}

function form(sent: unknown): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(Object(sent))) data.append(name, asText(value).toWellFormed());
  return data;
}

async function expectDocumented(path: string, call: Parameters<typeof sandbox.call>[1]): Promise<void> {
  const { status, json } = await sandbox.call(path, call);
  expect(status).toBeLessThan(500);
  if (status >= 400) expect(json).toEqual({ detail: expect.any(String) });
}

const withBody = operations.flatMap(({ body, ...operation }) => (body ? [{ ...operation, body }] : []));
const withQuery = operations.flatMap(({ query, ...operation }) => (query ? [{ ...operation, query }] : []));

describe.each(withBody)("$id", (operation) => {
  test(
    "answers any body with a documented status",
    async () => {
      const { schema, mediaType } = operation.body;
      const bodies = oddInput(jsonSchemaOf(schema, "request", {}));
      await fc.assert(
        fc.asyncProperty(bodies, async (sent) => {
          const body = mediaType === "multipart/form-data" ? form(sent) : sent;
          await expectDocumented(pathOf(operation), { method: operation.method, body });
        }),
        { numRuns: 15 },
      );
    },
    TIMEOUT_MS,
  );
});

describe.each(withQuery)("$id", (operation) => {
  test(
    "answers any query with a documented status",
    async () => {
      const queries = oddInput(jsonSchemaOf(operation.query, "request", {}));
      await fc.assert(
        fc.asyncProperty(queries, async (sent) => {
          const pairs = Object.entries(Object(sent)).flatMap(([name, value]) =>
            [value].flat().map((single) => `${encode(name)}=${encode(asText(single))}`),
          );
          await expectDocumented(`${pathOf(operation)}?${pairs.join("&")}`, { method: operation.method });
        }),
        { numRuns: 15 },
      );
    },
    TIMEOUT_MS,
  );
});

test(
  "no path, however odd, is an internal error",
  async () => {
    const words = operations.flatMap(({ paths }) => paths.flatMap((path) => path.split("/")));
    const literal = words.filter((word) => /^\w+$/.test(word));
    const odd = fc.constantFrom("%", "%E0%A4%A", "%00", ...Object.values(ids));
    const segment = fc.oneof(fc.constantFrom(...literal), odd, oddText.map(encode));
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 5 }), async (segments) => {
        const { status } = await sandbox.call(`/v2.2/${segments.join("/")}`);
        expect(status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  },
  TIMEOUT_MS,
);
