import { createServer } from "node:net";
import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import {
  NectarError,
  NectarForbiddenError,
  NectarInvalidError,
  NectarNotFoundError,
  NectarRateLimitedError,
  NectarUnauthorizedError,
  NectarUnavailableError,
  NectarUnreadableError,
} from "./errors";
import { example } from "./testing/examples";
import { type Answer, API_KEY, always, clientOf, sendJson, startServer } from "./testing/server";
import type { NectarLogEvent } from "./types";

const company = example("company");

/** What reading a company from such a server throws, with what was logged and sent on the way. */
async function failureOf(answer: Answer, options: Parameters<typeof clientOf>[1] = {}) {
  const server = await startServer(answer);
  const { client, logged } = clientOf(server, options);
  const error: unknown = await client.getCompany("c1").catch((thrown: unknown) => thrown);
  if (!(error instanceof NectarError)) throw new Error(`expected a NectarError, got ${inspect(error)}`);
  return { error, logged, attempts: server.requests.length };
}

/** A port that was free a moment ago. */
function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 1));
    });
  });
}

const cut: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
  response.write('{"id": "c1"', () => response.destroy());
};
const reset: Answer = (response) => response.destroy();
const silence: Answer = () => {};

describe("refusals", () => {
  test.each([
    [401, NectarUnauthorizedError],
    [403, NectarForbiddenError],
    [404, NectarNotFoundError],
    [400, NectarInvalidError],
    [409, NectarInvalidError],
  ])("a %i is its own error, asked once, with Nectar's words as the detail", async (status, kind) => {
    const { error, attempts } = await failureOf(always(status, example("error")));
    expect(error).toBeInstanceOf(kind);
    expect(error.detail).toBe(`${status}: You do not have access to this company.`);
    expect(error.retryable).toBe(false);
    expect(attempts).toBe(1);
  });

  test("field messages in Django REST framework's form become one readable line", async () => {
    const body = {
      sites: ["Unknown site."],
      prefill: { url: ["Enter a valid URL."] },
      non_field_errors: ["No."],
    };
    const { error } = await failureOf(always(400, body));
    expect(error.detail).toBe("400: sites: Unknown site.; prefill.url: Enter a valid URL.; No.");
  });

  test("no sentence for users names the vendor or quotes its answer", async () => {
    for (const status of [400, 401, 403, 404, 429, 500, 302]) {
      const { error } = await failureOf(always(status, { detail: "zq-4711" }), { maxRetries: 0 });
      expect(error.userMessage).toMatch(/^[A-Z].*\.$/);
      expect(error.userMessage).not.toMatch(/zq-4711|nectar|api|http|\d/i);
    }
  });
});

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
  const thenFine =
    (retryAfter: string): Answer =>
    (response, _, nth) =>
      nth === 1
        ? sendJson(response, 429, { detail: "Slow down." }, { "retry-after": retryAfter })
        : sendJson(response, 200, company);

  test.each([
    ["seconds", () => "1"],
    // Dates have whole seconds: between one and two seconds from now.
    ["a date", () => new Date(Date.now() + 2000).toUTCString()],
  ])("Retry-After in %s is waited for", async (_, value) => {
    const server = await startServer(thenFine(value()));
    const { client, logged } = clientOf(server);
    await client.getCompany("c1");
    expect(logged).toMatchObject([{ attempts: 2, status: 200 }]);
    expect(logged[0]?.kind === "request" && logged[0].durationMs).toBeGreaterThanOrEqual(950);
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

  test("never more than ten requests are under way", async () => {
    let underWay = 0;
    let most = 0;
    const held: (() => void)[] = [];
    const release = () => {
      for (const answer of held.splice(0)) answer();
    };
    const server = await startServer((response, _, nth) => {
      most = Math.max(most, ++underWay);
      held.push(() => {
        underWay--;
        sendJson(response, 200, company);
      });
      // Ten at once, then one by one: an eleventh would be held and seen before any of these is answered.
      if (nth >= 10) setImmediate(release);
    });
    const { client } = clientOf(server);
    await Promise.all(Array.from({ length: 35 }, () => client.getCompany("c1")));
    expect(server.requests).toHaveLength(35);
    expect(most).toBe(10);
  });

  test("waiting for a turn counts against the budget", async () => {
    const server = await startServer(silence);
    const { client } = clientOf(server, { maxConcurrent: 1, timeoutMs: 60, budgetMs: 40 });
    const [first, second] = await Promise.allSettled([client.ping(), client.ping()]);
    expect(first.status).toBe("rejected");
    expect(second).toMatchObject({ reason: { name: "NectarUnavailableError" } });
    expect(server.requests).toHaveLength(1);
  });
});

describe("answers that are not the contract's", () => {
  test.each<[string, Answer]>([
    ["a page", (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>Welcome</p>")],
    [
      "half a JSON text",
      (response) => response.writeHead(200, { "content-type": "application/json" }).end('{"id": "c'),
    ],
    ["nothing", (response) => response.writeHead(204).end()],
    ["another shape", always(200, { id: 7 })],
    ["null", always(200, null)],
  ])("%s is unreadable, and not quoted", async (_, answer) => {
    const { error } = await failureOf(answer);
    expect(error).toBeInstanceOf(NectarUnreadableError);
    expect(error.detail).not.toContain("Welcome");
  });

  test("the fields at fault are named", async () => {
    const { error } = await failureOf(always(200, { id: "c1", name: null }));
    expect(error.detail).toMatch(/^wrong shape: name: /);
  });

  test("a redirect is not followed, so the key goes nowhere else", async () => {
    const elsewhere = await startServer(always(200, company));
    const { error } = await failureOf(always(302, {}, { location: `${elsewhere.url}/v2.2/company/c1` }));
    expect(error).toBeInstanceOf(NectarUnreadableError);
    expect(elsewhere.requests).toHaveLength(0);
  });

  test("ping takes any body but a page", async () => {
    const plain = await startServer((response) => response.end("pong"));
    await expect(clientOf(plain).client.ping()).resolves.toBeUndefined();
    const page = await startServer((response) =>
      response.writeHead(200, { "content-type": "text/html" }).end("<p>"),
    );
    await expect(clientOf(page).client.ping()).rejects.toThrow(NectarUnreadableError);
  });
});

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
