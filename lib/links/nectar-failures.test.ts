import { beforeEach, expect, test } from "vitest";
import { explain } from "@/lib/action-result";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { createConnectLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { findShownLink } from "@/lib/links/queries";
import type { NectarClientOptions } from "@/lib/nectar/client";
import { example } from "@/lib/nectar/testing/examples";
import { closedPort, cut, silence } from "@/lib/nectar/testing/failures";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { type Answer, always, startServer } from "@/lib/nectar/testing/server";
import { everyTable } from "@/lib/testing/dump";
import { newTenant, type Tenant } from "@/lib/testing/tenant";

let tenant: Tenant;
beforeEach(async () => {
  tenant = await newTenant();
});

const makeLink = () =>
  createConnectLink(tenant.owner, connectLinkInput.parse({ siteIds: [], utilityTypes: [] }));

const html: Answer = (response) =>
  response.writeHead(200, { "content-type": "text/html" }).end("<h1>Maintenance zq-4711</h1>");
const halfJson: Answer = (response) =>
  response.writeHead(200, { "content-type": "application/json" }).end('{"publicId": "zq-4711');
const { companyMagicLinkSecret: _, ...withoutSecret } = example("connect-link.reference");
const detail = { detail: "zq-4711" };

test.each<[string, Answer, string, Partial<NectarClientOptions>]>([
  ["a 400", always(400, detail), "NectarInvalidError", {}],
  ["a 401", always(401, detail), "NectarUnauthorizedError", {}],
  ["a 403", always(403, detail), "NectarForbiddenError", {}],
  ["a 404", always(404, detail), "NectarNotFoundError", {}],
  ["a 429", always(429, detail, { "retry-after": "60" }), "NectarRateLimitedError", {}],
  ["a 500", always(500, detail), "NectarUnavailableError", {}],
  ["a web page", html, "NectarUnreadableError", {}],
  ["a redirect", always(302, {}, { location: "https://elsewhere.example" }), "NectarUnreadableError", {}],
  ["half a JSON text", halfJson, "NectarUnreadableError", {}],
  ["a connection cut in the middle", cut, "NectarUnavailableError", {}],
  ["no answer in time", silence, "NectarUnavailableError", { timeoutMs: 50 }],
  ["an answer without the secret", always(200, withoutSecret), "NectarUnreadableError", {}],
  [
    "an empty secret",
    always(200, { ...withoutSecret, companyMagicLinkSecret: "" }),
    "NectarUnreadableError",
    {},
  ],
  [
    "a secret that climbs",
    always(200, { ...withoutSecret, companyMagicLinkSecret: ".." }),
    "NectarUnreadableError",
    {},
  ],
])("%s makes no link, changes no row and is explained plainly", async (_, answer, name, options) => {
  const server = await startServer(answer);
  askNectarAt(server.url, options);
  // That somebody asked is counted, so that a failing Nectar is not asked without end.
  const rows = () => everyTable(["RateLimit"]);
  const before = await rows();
  const error: unknown = await makeLink().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name });
  expect(await rows()).toBe(before);
  expect(explain(error)).toEqual({ said: { key: name }, fields: {} });
});

test("nobody listening makes no link", async () => {
  askNectarAt(`http://127.0.0.1:${await closedPort()}`);
  await expect(makeLink()).rejects.toMatchObject({ name: "NectarUnavailableError" });
  expect(await db().link.count({ where: { companyId: tenant.id } })).toBe(0);
});

test("a ready-made link to another origin is not followed: the link is built on the configured one", async () => {
  const answer = {
    ...example("connect-link.reference"),
    magicLinkUrl: "https://evil.example/p/connect/a/b",
  };
  askNectarAt((await startServer(always(200, answer))).url);
  const { id } = await makeLink();
  const url = (await findShownLink(tenant.owner, id))?.url ?? "";
  expect(new URL(url).origin).toBe(new URL(env().NECTAR_DASH_URL).origin);
});
