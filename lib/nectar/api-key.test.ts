import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { failureOf, reset, silence } from "./testing/failures";
import { type Answer, API_KEY, always, clientOf } from "./testing/server";
import type { NectarLogEvent } from "./types";

describe("the API key", () => {
  const everything = (error: unknown, logged: NectarLogEvent[]) =>
    [
      inspect(error, { depth: 20, showHidden: true }),
      JSON.stringify(error),
      JSON.stringify(logged),
      String(error),
    ].join();

  test.each<[string, Answer, Parameters<typeof clientOf>[1]]>([
    ["refused", always(401, { detail: `Key ${API_KEY} is inactive.` }), {}],
    ["in an error at the server", always(500, {}), {}],
    ["in a time-out", silence, { timeoutMs: 20 }],
    ["in a reset", reset, {}],
    ["in an answer of another shape", always(200, { id: "c1", [API_KEY]: API_KEY }), {}],
    ["in half a JSON text", (response) => response.end(`{"key": "${API_KEY}`), {}],
    ["in a redirect", always(307, {}, { location: `/?${API_KEY}` }), {}],
  ])("%s, is in neither the error nor the log", async (_, answer, options) => {
    const { error, logged } = await failureOf(answer, options);
    expect(logged).toHaveLength(1);
    expect(everything(error, logged)).not.toContain(API_KEY);
  });

  test("that no header can carry is refused without being quoted", async () => {
    const broken = () => clientOf({ url: "http://127.0.0.1:9", requests: [] }, { apiKey: `${API_KEY}\n` });
    expect(broken).toThrow(/characters that a header cannot carry/);
    expect(broken).not.toThrow(API_KEY);
  });
});
