import { describe, expect, test } from "vitest";
import type { NectarClient } from "./client";
import type { PathStyle } from "./paths";
import { example } from "./testing/examples";
import { API_KEY, always, clientOf, collect, sendJson, startServer } from "./testing/server";

const company = "c 1/2";
const connection = "k 1/2";
const site = { id: "s1", name: "Pier 4" };

type Case = {
  name: string;
  call: (client: NectarClient) => Promise<unknown>;
  answer: unknown;
  sent: Record<PathStyle, string>;
  body?: unknown;
};

const cases: Case[] = [
  {
    name: "ping",
    call: (client) => client.ping(),
    answer: {},
    sent: { "company-first": "GET /v2.2/ping", "resource-first": "GET /v2.2/ping" },
  },
  {
    name: "the companies",
    call: (client) => client.listCompanies(),
    answer: [example("company")],
    sent: { "company-first": "GET /v2.2/company", "resource-first": "GET /v2.2/company" },
  },
  {
    name: "a company",
    call: (client) => client.getCompany(company),
    answer: example("company"),
    sent: { "company-first": "GET /v2.2/company/c%201%2F2", "resource-first": "GET /v2.2/company/c%201%2F2" },
  },
  {
    name: "a new site",
    call: (client) => client.createSite(company, { name: "Pier 4", externalId: "x" }),
    answer: site,
    sent: {
      "company-first": "POST /v2.2/company/c%201%2F2/site",
      "resource-first": "POST /v2.2/site/company/c%201%2F2",
    },
    body: { name: "Pier 4", externalId: "x" },
  },
  {
    name: "a renamed company",
    call: (client) => client.renameCompany(company, "Harbor"),
    answer: example("company"),
    sent: {
      "company-first": "PATCH /v2.2/company/c%201%2F2",
      "resource-first": "PATCH /v2.2/company/c%201%2F2",
    },
    body: { name: "Harbor" },
  },
  {
    name: "a changed site",
    call: (client) => client.updateSite("s 1/2", { name: "Pier 5", address: "", externalId: null }),
    answer: site,
    sent: { "company-first": "PATCH /v2.2/site/s%201%2F2", "resource-first": "PATCH /v2.2/site/s%201%2F2" },
    body: { name: "Pier 5", address: "", externalId: null },
  },
  {
    name: "the connections",
    call: (client) => collect(client.listConnections(company)),
    answer: example("connection-list"),
    sent: {
      "company-first": "GET /v2.2/company/c%201%2F2/connection",
      "resource-first": "GET /v2.2/connection/company/c%201%2F2",
    },
  },
  {
    name: "a connection",
    call: (client) => client.getConnection(company, connection),
    answer: example("connection.v2-2"),
    sent: {
      "company-first": "GET /v2.2/company/c%201%2F2/connection/k%201%2F2",
      "resource-first": "GET /v2.2/connection/k%201%2F2/details",
    },
  },
  {
    name: "a connection of an unknown company",
    call: (client) => client.findConnection(connection),
    answer: example("connection.v2"),
    sent: {
      "company-first": "GET /v2.2/connection/k%201%2F2/details",
      "resource-first": "GET /v2.2/connection/k%201%2F2/details",
    },
  },
  {
    name: "a connect link with nothing prefilled",
    call: (client) => client.createConnectLink(company, { siteIds: [], utilityTypes: [] }),
    answer: example("connect-link.guide"),
    sent: {
      "company-first": "POST /v2.2/company/c%201%2F2/connection/link",
      "resource-first": "POST /v2.2/connection/company/c%201%2F2/link",
    },
    body: { sites: [] },
  },
  {
    name: "a connect link with everything prefilled",
    call: (client) =>
      client.createConnectLink(company, {
        siteIds: ["s1", "s2"],
        providerUrl: "https://utility.example/login",
        collectFrom: "2025-01-01",
        utilityTypes: ["WATER"],
        country: "US",
        ownerEmail: "owner@example.com",
      }),
    answer: example("connect-link.reference"),
    sent: {
      "company-first": "POST /v2.2/company/c%201%2F2/connection/link",
      "resource-first": "POST /v2.2/connection/company/c%201%2F2/link",
    },
    body: {
      sites: ["s1", "s2"],
      url: "https://utility.example/login",
      dataCollectionStartDate: "2025-01-01",
      utilityTypes: ["WATER"],
      country: "US",
      connectionOwnerEmail: "owner@example.com",
    },
  },
  {
    name: "an edit link",
    call: (client) => client.createEditLink(company, connection),
    answer: example("edit-link"),
    sent: {
      "company-first": "POST /v2.2/company/c%201%2F2/connection/k%201%2F2/link",
      "resource-first": "POST /v2.2/connection/k%201%2F2",
    },
  },
];

describe.each<PathStyle>(["company-first", "resource-first"])("with %s paths", (pathStyle) => {
  test.each(cases)("$name is asked for as documented", async ({ call, answer, sent, body }) => {
    const server = await startServer(always(200, answer));
    await call(clientOf(server, { pathStyle }).client);
    expect(server.requests).toHaveLength(1);
    const [request] = server.requests;
    expect(`${request?.method} ${request?.path}`).toBe(sent[pathStyle]);
    expect(request?.headers).toMatchObject({ "x-api-key": API_KEY, accept: "application/json" });
    expect(request?.headers["content-type"]).toBe(body ? "application/json" : undefined);
    expect(request?.body ? JSON.parse(request.body) : undefined).toEqual(body);
  });
});

test.each([
  ["http://nectar.example", "/v2.2/ping"],
  ["http://nectar.example/", "/v2.2/ping"],
  ["http://nectar.example/v2.1/", "/v2.1/ping"],
  ["http://nectar.example/proxy", "/proxy/v2.2/ping"],
])("the API URL %s may name a version or not", async (apiUrl, path) => {
  const server = await startServer(always(200, {}));
  await clientOf({ ...server, url: apiUrl.replace("http://nectar.example", server.url) }).client.ping();
  expect(server.requests[0]?.path).toBe(path);
});

describe("a lost answer", () => {
  test("to a new link is asked for again, as a second link does no harm", async () => {
    const server = await startServer((response, _, nth) =>
      nth === 1 ? response.destroy() : sendJson(response, 200, example("edit-link")),
    );
    await clientOf(server).client.createEditLink(company, connection);
    expect(server.requests).toHaveLength(2);
  });

  test("to a new site is not, as the site may already be there", async () => {
    for (const status of [0, 500, 503]) {
      const server = await startServer((response) =>
        status === 0 ? response.destroy() : sendJson(response, status, {}, { "retry-after": "0" }),
      );
      const created = clientOf(server).client.createSite(company, { name: "Pier 4" });
      await expect(created).rejects.toMatchObject({ name: "NectarUnavailableError" });
      expect(server.requests).toHaveLength(1);
    }
  });

  test("to a new site that was only rate limited is asked for again", async () => {
    const server = await startServer((response, _, nth) =>
      nth === 1 ? sendJson(response, 429, {}, { "retry-after": "0" }) : sendJson(response, 201, site),
    );
    const created = await clientOf(server).client.createSite(company, { name: "Pier 4" });
    expect(created).toEqual({ ...site, address: null, externalId: null, isArchived: false });
    expect(server.requests).toHaveLength(2);
  });
});
