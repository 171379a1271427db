import { expect, test } from "vitest";
import * as errors from "./errors";

const { NectarError: _, NectarRateLimitedError, ...kinds } = errors;

test.each(Object.entries<new (detail: string) => Error>(kinds))(
  "%s keeps its name when the build takes the class's away",
  (name, Kind) => {
    const error = new (class extends Kind {})("404: Not found.");
    expect(error.name).toBe(name);
    expect(String(error)).toBe(`${name}: 404: Not found.`);
  },
);

test("so does NectarRateLimitedError, which also knows how long to wait", () => {
  const error = new (class extends NectarRateLimitedError {})("429", 1_000);
  expect(error).toMatchObject({ name: "NectarRateLimitedError", retryAfterMs: 1_000 });
});
