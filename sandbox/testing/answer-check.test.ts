import { expect, test } from "vitest";
import { openApiDocument } from "../api/openapi/document";
import { answerCheck } from "./answer-check";

const check = answerCheck(openApiDocument("http://sandbox.test"));

function pingAnswer(body: unknown, status = 200) {
  return {
    method: "GET",
    path: "/ping",
    status,
    contentType: "application/json",
    text: JSON.stringify(body),
  };
}

test("an answer as documented passes", () => {
  expect(() => check(pingAnswer({ version: "v2" }))).not.toThrow();
  expect(() => check(pingAnswer({ detail: "The key is missing." }, 401))).not.toThrow();
});

test("a missing field, an extra field, a wrong value and an undocumented status are found out", () => {
  for (const body of [{}, { version: "v2", extra: 1 }, { version: "v9" }, [], null]) {
    expect(() => check(pingAnswer(body)), JSON.stringify(body)).toThrow(/data/);
  }
  expect(() => check(pingAnswer({ version: "v2" }, 202))).toThrow(/202, which is not documented/);
  expect(() => check({ ...pingAnswer({ version: "v2" }), contentType: "text/html" })).toThrow(/text\/html/);
});

test("what the document does not know may only answer an error", () => {
  const unknown = { method: "GET", path: "/unknown", contentType: "application/json" };
  expect(() => check({ ...unknown, status: 404, text: '{"detail":"Not found."}' })).not.toThrow();
  expect(() => check({ ...unknown, status: 404, text: '{"error":"Not found."}' })).toThrow(/detail/);
  expect(() => check({ ...unknown, status: 200, text: "{}" })).toThrow(/not in the document/);
});
