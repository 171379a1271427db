import { afterAll, beforeAll } from "vitest";
import { z } from "zod";
import { versions } from "../api/versions";
import { startSandbox } from "../start";
import { answerCheck } from "./answer-check";
import { demo } from "./demo";

type Call = {
  method?: string;
  key?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
};

const API_PATH = new RegExp(`^/(?:${versions.join("|").replaceAll(".", "\\.")})(?<path>/.*)$`);

/**
 * Runs the whole sandbox on a free port for the tests of a file. `call` asks its API: with the demo key unless told
 * (null sends none); a string or a form goes out as it is, anything else as JSON. Every answer of the API must be as
 * `/openapi.json` says, except one that the faults made.
 */
export function runSandbox() {
  let origin = "";
  let stop = async () => {};
  let check: ReturnType<typeof answerCheck> = () => {};

  beforeAll(async () => {
    const sandbox = await startSandbox();
    origin = `http://127.0.0.1:${sandbox.port}`;
    stop = sandbox.stop;
    check = answerCheck(await (await fetch(`${origin}/openapi.json`)).json());
  });
  afterAll(() => stop());

  function checkAnswer(method: string, url: string, response: Response, text: string): void {
    const path = API_PATH.exec(new URL(url).pathname)?.groups?.path;
    if (path === undefined || method === "HEAD" || response.headers.has("X-Sandbox-Fault")) return;
    try {
      check({
        method,
        path,
        status: response.status,
        contentType: response.headers.get("Content-Type"),
        text,
      });
    } catch (error) {
      throw new Error(`${method} ${path}: ${z.instanceof(Error).parse(error).message}\n${text}`);
    }
  }

  return {
    get origin() {
      return origin;
    },
    async call(path: string, { method, key = demo.apiKey, body, headers }: Call = {}) {
      const isJson = body !== undefined && !(body instanceof FormData);
      const response = await fetch(origin + path, {
        method: method ?? (body === undefined ? "GET" : "POST"),
        redirect: "manual",
        headers: {
          ...(key === null ? {} : { "X-API-Key": key }),
          ...(isJson ? { "Content-Type": "application/json" } : {}),
          ...headers,
        },
        body: isJson && typeof body !== "string" ? JSON.stringify(body) : body,
      });
      const text = await response.text();
      checkAnswer(method ?? (body === undefined ? "GET" : "POST"), response.url, response, text);
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
