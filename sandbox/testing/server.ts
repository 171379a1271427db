import { afterAll, beforeAll } from "vitest";
import { startSandbox } from "../start";
import { demo } from "./demo";

type Call = { method?: string; key?: string | null; body?: unknown; headers?: Record<string, string> };

/**
 * Runs the whole sandbox on a free port for the tests of a file. `call` asks its API: with the demo key unless told
 * (null sends none); a string body goes out as it is, anything else as JSON.
 */
export function runSandbox() {
  let origin = "";
  let stop = async () => {};

  beforeAll(async () => {
    const sandbox = await startSandbox();
    origin = `http://127.0.0.1:${sandbox.port}`;
    stop = sandbox.stop;
  });
  afterAll(() => stop());

  return {
    get origin() {
      return origin;
    },
    async call(path: string, { method, key = demo.apiKey, body, headers }: Call = {}) {
      const response = await fetch(origin + path, {
        method: method ?? (body === undefined ? "GET" : "POST"),
        redirect: "manual",
        headers: {
          ...(key === null ? {} : { "X-API-Key": key }),
          ...(body === undefined ? {} : { "Content-Type": "application/json" }),
          ...headers,
        },
        body: body === undefined || typeof body === "string" ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, json: parsed(text) };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
