import { expect, test } from "vitest";
import { example } from "../testing/examples";
import { API_KEY, sendJson, startServer } from "../testing/server";
import type { Outcome } from "./check";
import { linesOf, withoutKey } from "./report";
import { checkContract } from "./run";

const SECRET = "Zr81uPq0aXc6LmB3sTgY5w";

type Ran = { text: string; kinds: Outcome["kind"][] };

async function run(apiUrl: string, mayWrite = false): Promise<Ran> {
  const lines: string[] = [];
  const kinds: Outcome["kind"][] = [];
  await checkContract(
    { apiUrl, apiKey: API_KEY },
    {
      mayWrite,
      onGroup: (title) => lines.push(title),
      onOutcome: (check, outcome) => {
        kinds.push(outcome.kind);
        lines.push(...linesOf(check, outcome));
      },
    },
  );
  return { text: withoutKey(lines.join("\n"), API_KEY), kinds };
}

test("an account without anything is asked by GET only, and what it lacks is told", async () => {
  const server = await startServer((response, { path, headers }) => {
    if (headers["x-api-key"] !== API_KEY) return sendJson(response, 401, example("error"));
    if (path.endsWith("/company")) return sendJson(response, 200, []);
    sendJson(response, path.endsWith("/ping") ? 200 : 404, example("error"));
  });
  const { text, kinds } = await run(`${server.url}/v2.2`);
  expect(new Set(server.requests.map(({ method }) => method))).toEqual(new Set(["GET"]));
  expect(kinds).not.toContain("differs");
  expect(text).toContain("not checked: the account has no company to check it on");
});

test("what differs is told with its page, and neither the key nor a link's secret is repeated", async () => {
  const listed = { ...example("connection.v2-2"), status: "INCORRECT_PASSWORD", username: 7 };
  const server = await startServer((response, { path }) => {
    if (path.endsWith("/company")) return sendJson(response, 200, [example("company")]);
    if (/connection(\/company)?/.test(path)) {
      return sendJson(response, 200, { ...example("connection-list"), connections: [listed] });
    }
    sendJson(response, 500, { detail: `Your key is ${API_KEY}` });
  });
  const { text } = await run(server.url);
  expect(text).toContain('a listed connection: status is "INCORRECT_PASSWORD", not one of PENDING');
  expect(text).toContain("a listed connection: username Invalid input: expected string, received number");
  expect(text).toContain("GET /v2.2/ping answered 500, not 200");
  expect(text).toContain("documented: /api-reference/v2-2/connections");
  expect(text).not.toContain(API_KEY);
  expect(text).not.toContain(SECRET);
});

test("nothing is deleted that the checks did not make", async () => {
  const server = await startServer((response, { path, method }) => {
    if (method === "GET" && path.endsWith("/company")) return sendJson(response, 200, [example("company")]);
    sendJson(response, 403, example("error"));
  });
  await run(server.url, true);
  expect(server.requests.filter(({ method }) => method === "DELETE")).toEqual([]);
  const created = server.requests.find(({ method, path }) => method === "POST" && path === "/v2.2/company");
  expect(created?.body).toContain("Contract test");
});
