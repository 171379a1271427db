import { expect, test } from "vitest";
import { NectarUnreadableError } from "./errors";
import { example } from "./testing/examples";
import { always, clientOf, sendJson, startServer } from "./testing/server";

const dash = "https://dash.nectarclimate.com";
const made = example("invitation");
const companyId = String(made.companyId);

async function invite(answer: object) {
  const server = await startServer(always(201, answer));
  return { ...clientOf(server, { linkKind: "invitation" }), server };
}

const sent = (body: string): unknown => JSON.parse(body);

test("a connect link is an invitation for that company, prefilled and limited", async () => {
  const { client, server, logged } = await invite(made);
  const input = {
    siteIds: ["s1"],
    providerUrl: "https://power.example/",
    collectFrom: "2025-01-01",
    utilityTypes: ["GAS"],
    country: "US",
    ownerEmail: "owner@example.com",
  };
  const expiresAt = new Date(Date.now() + 3_600_000);
  expect(await client.createConnectLink(companyId, input, { expiresAt, maxUses: 3 })).toEqual({
    url: `${dash}/p/i/inv_8f2c1d`,
    publicCompanyId: null,
    handle: made.id,
  });
  const [request] = server.requests;
  expect(`${request?.method} ${request?.path}`).toBe(`POST /v2.2/invitation/company/${companyId}`);
  expect(sent(request?.body ?? "")).toEqual({
    expiresInSeconds: 3600,
    maxUses: 3,
    sendEmail: false,
    prefill: {
      initialSites: ["s1"],
      url: "https://power.example/",
      dataCollectionStartDate: "2025-01-01",
      utilityTypes: ["GAS"],
      country: "US",
      connectionOwnerEmail: "owner@example.com",
    },
  });
  expect(logged.filter(({ kind }) => kind === "link-url-differs")).toEqual([]);
});

test("without limits it has none, and a minute is the shortest life", async () => {
  const { client, server } = await invite({ ...made, connectionId: "k1" });
  await client.createEditLink(companyId, "k1");
  await client.createEditLink(companyId, "k1", { expiresAt: new Date(Date.now() + 1000), maxUses: 1 });
  expect(server.requests.map(({ path, body }) => [path, sent(body)])).toEqual([
    ["/v2.2/invitation/connection/k1", { sendEmail: false }],
    ["/v2.2/invitation/connection/k1", { sendEmail: false, expiresInSeconds: 60, maxUses: 1 }],
  ]);
});

test("the address stays on the configured origin, and one of elsewhere is logged", async () => {
  const { client, logged } = await invite({ ...made, invitationUrl: "https://evil.example/p/i/inv_8f2c1d" });
  const link = await client.createConnectLink(companyId, { siteIds: [] });
  expect(link.url).toBe(`${dash}/p/i/inv_8f2c1d`);
  expect(logged).toContainEqual({ kind: "link-url-differs", origin: "https://evil.example" });
});

test.each([
  ["no token", { ...made, token: "" }],
  ["a token that climbs", { ...made, token: ".." }],
  ["no id", { ...made, id: undefined }],
  ["another company", { ...made, companyId: "c2" }],
  ["a connection that was not asked for", { ...made, connectionId: "k2" }],
])("an answer with %s makes no link", async (_, answer) => {
  const { client } = await invite(answer);
  await expect(client.createConnectLink(companyId, { siteIds: [] })).rejects.toThrow(NectarUnreadableError);
});

test.each(["magic-link", "invitation"] as const)(
  "with %s links too, one that has a handle is looked at and revoked",
  async (linkKind) => {
    const server = await startServer((response, { method }) =>
      sendJson(response, 200, method === "GET" ? { ...made, useCount: 2, status: "FULFILLED" } : {}),
    );
    const { client } = clientOf(server, { linkKind });
    expect(await client.linkState("i/1")).toEqual({ status: "FULFILLED", useCount: 2 });
    await client.revokeLink("i/1");
    expect(server.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "GET /v2.2/invitation/i%2F1",
      "POST /v2.2/invitation/i%2F1/revoke",
    ]);
  },
);

test("a status that nobody knows yet is an unreadable answer", async () => {
  const { client } = await invite({ ...made, status: "PAUSED" });
  await expect(client.linkState("i1")).rejects.toThrow(NectarUnreadableError);
});
