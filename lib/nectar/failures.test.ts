import { describe, expect, test } from "vitest";
import {
  NectarForbiddenError,
  NectarInvalidError,
  NectarNotFoundError,
  NectarUnauthorizedError,
  NectarUnreadableError,
} from "./errors";
import { example } from "./testing/examples";
import { failureOf } from "./testing/failures";
import { type Answer, always, clientOf, startServer } from "./testing/server";

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

  test.each([200, 500])(
    "a %i of more than 10 MiB is not read to its end, nor asked for again",
    async (status) => {
      const { promise: ended, resolve } = Promise.withResolvers<boolean>();
      const flood: Answer = (response) => {
        response.writeHead(status, { "content-type": "application/json" });
        const pour = () => response.write(" ".repeat(1024 * 1024), () => response.destroyed || pour());
        response.on("close", () => resolve(response.writableFinished));
        pour();
      };
      const { error, attempts } = await failureOf(flood);
      expect(error).toBeInstanceOf(NectarUnreadableError);
      expect(error.detail).toBe("an answer of more than 10485760 bytes");
      expect(attempts).toBe(1);
      expect(await ended).toBe(false);
    },
  );

  test("the fields at fault are named", async () => {
    const { error } = await failureOf(always(200, { id: "c1", name: null }));
    expect(error.detail).toMatch(/^wrong shape: name: /);
  });

  test("a redirect is not followed, so the key goes nowhere else", async () => {
    const elsewhere = await startServer(always(200, example("company")));
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
