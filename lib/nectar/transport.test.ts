import type { ServerResponse } from "node:http";
import pLimit from "p-limit";
import { describe, expect, test } from "vitest";
import { NectarRateLimitedError, NectarUnavailableError } from "./errors";
import { example } from "./testing/examples";
import { closedPort, cut, failureOf, reset, silence } from "./testing/failures";
import { type Answer, always, clientOf, sendJson, startServer } from "./testing/server";

const company = example("company");

describe("trouble that may pass", () => {
  test("two 500s and then an answer is an answer", async () => {
    const server = await startServer((response, _, nth) => sendJson(response, nth < 3 ? 500 : 200, company));
    const { client, logged } = clientOf(server);
    expect((await client.getCompany("c1")).name).toBe("Harbor Foods");
    expect(logged).toMatchObject([{ kind: "request", status: 200, attempts: 3 }]);
  });

  test.each<[string, Answer]>([
    [
      "a 500 with a page",
      (response) => response.writeHead(500, { "content-type": "text/html" }).end("<h1>Oops</h1>"),
    ],
    ["a connection that is reset", reset],
    ["a body that ends in the middle", cut],
  ])("%s is tried four times in all, then unavailable", async (_, answer) => {
    const { error, attempts } = await failureOf(answer);
    expect(error).toBeInstanceOf(NectarUnavailableError);
    expect(error.retryable).toBe(true);
    expect(attempts).toBe(4);
  });

  test("a connection reset once is not noticed", async () => {
    const server = await startServer((response, request, nth) =>
      nth === 1 ? reset(response, request, nth) : sendJson(response, 200, company),
    );
    await expect(clientOf(server).client.getCompany("c1")).resolves.toMatchObject({ name: "Harbor Foods" });
  });

  test("nobody listening is unavailable, with the network's code in the detail", async () => {
    const { client } = clientOf({ url: `http://127.0.0.1:${await closedPort()}`, requests: [] });
    await expect(client.ping()).rejects.toMatchObject({
      name: "NectarUnavailableError",
      detail: "network error ECONNREFUSED",
    });
  });

  test("no answer in time is unavailable and is not asked again", async () => {
    const { error, attempts } = await failureOf(silence, { timeoutMs: 30 });
    expect(error).toBeInstanceOf(NectarUnavailableError);
    expect(attempts).toBe(1);
  });

  test("a body that never ends runs into the time-out too", async () => {
    const drip: Answer = (response) =>
      response.writeHead(200, { "content-type": "application/json" }).write("{");
    const { error } = await failureOf(drip, { timeoutMs: 30 });
    expect(error.detail).toBe("no answer in time");
  });

  test("a whole call ends with its budget, however many attempts are left", async () => {
    const { error } = await failureOf(always(500, {}), { budgetMs: 40, retryDelayMs: 60_000 });
    expect(error).toBeInstanceOf(NectarUnavailableError);
  });
});

describe("rate limits", () => {
  test.each([
    ["seconds", () => "60"],
    ["a date", () => new Date(Date.now() + 60_000).toUTCString()],
  ])("nothing is sent before Retry-After in %s is over", async (_, value) => {
    const limited = always(429, {}, { "retry-after": value() });
    const { attempts } = await failureOf(limited, { maxRetryAfterMs: 120_000, budgetMs: 40 });
    expect(attempts).toBe(1);
  });

  test("a Retry-After that is over already takes the place of the usual wait", async () => {
    const server = await startServer((response, _, nth) =>
      nth === 1 ? sendJson(response, 429, {}, { "retry-after": "0" }) : sendJson(response, 200, company),
    );
    const { client, logged } = clientOf(server, { retryDelayMs: 1e9 });
    await client.getCompany("c1");
    expect(logged).toMatchObject([{ attempts: 2, status: 200 }]);
  });

  test("a wait longer than a person should be kept fails at once and says how long", async () => {
    const { error, attempts } = await failureOf(always(429, {}, { "retry-after": "60" }));
    expect(error).toBeInstanceOf(NectarRateLimitedError);
    expect(error).toMatchObject({ retryAfterMs: 60_000, retryable: true });
    expect(attempts).toBe(1);
  });

  test("a 429 that stays is rate limited after the retries", async () => {
    const { error, attempts } = await failureOf(always(429, { detail: "Slow down." }));
    expect(error).toMatchObject({
      name: "NectarRateLimitedError",
      retryAfterMs: null,
      detail: "429: Slow down.",
    });
    expect(attempts).toBe(4);
  });

  test("never more than ten requests are under way, and no fewer when more are waiting", async () => {
    const held: ServerResponse[] = [];
    const server = await startServer((response, { path }) => {
      if (path === "/probe") response.end();
      else held.push(response);
    });
    const { client } = clientOf(server);
    const calls = Promise.all(Array.from({ length: 35 }, () => client.getCompany("c1")));
    const rounds: number[] = [];
    for (let left = 35; left > 0; left -= rounds.at(-1) ?? 0) {
      // A round trip of our own: whatever the client has sent before it has arrived after it.
      do await fetch(`${server.url}/probe`);
      while (held.length < Math.min(10, left));
      await fetch(`${server.url}/probe`);
      rounds.push(held.length);
      for (const response of held.splice(0)) sendJson(response, 200, company);
    }
    await calls;
    expect(rounds).toEqual([10, 10, 10, 5]);
  });

  test("waiting for a turn counts against the budget", async () => {
    const server = await startServer(silence);
    const { client } = clientOf(server, { limit: pLimit(1), timeoutMs: 60, budgetMs: 40 });
    const [first, second] = await Promise.allSettled([client.ping(), client.ping()]);
    expect(first.status).toBe("rejected");
    expect(second).toMatchObject({ reason: { name: "NectarUnavailableError" } });
    expect(server.requests).toHaveLength(1);
  });
});
