import { beforeAll, describe, expect, test } from "vitest";
import { demo, unknownId } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const versions = ["/v2", "/v2.1", "/v2.2"];
let connectionId = "";

beforeAll(async () => {
  connectionId = (await newConnection()).id;
});

/** Every path of the API in both styles, for a company, its site and its connection. */
function routesOf(company: string, site: string, connection: string) {
  return [
    { method: "GET", path: `/company/${company}` },
    { method: "POST", path: `/company/${company}/site`, body: { name: "New site" }, success: 201 },
    { method: "POST", path: `/site/company/${company}`, body: { name: "New site" }, success: 201 },
    { method: "GET", path: `/site/${site}` },
    { method: "GET", path: `/company/${company}/connection` },
    { method: "GET", path: `/connection/company/${company}` },
    { method: "POST", path: `/company/${company}/connection/link`, body: {} },
    { method: "POST", path: `/connection/company/${company}/link`, body: {} },
    { method: "GET", path: `/company/${company}/connection/link` },
    { method: "GET", path: `/connection/company/${company}/link` },
    { method: "GET", path: `/company/${company}/connection/${connection}` },
    { method: "GET", path: `/connection/${connection}` },
    { method: "GET", path: `/connection/${connection}/details` },
    { method: "POST", path: `/company/${company}/connection/${connection}/link` },
    { method: "POST", path: `/connection/${connection}` },
  ];
}

const harborSite = demo.harbor.sites[0];
const shared = [
  { method: "GET", path: "/ping" },
  { method: "GET", path: "/company" },
];

describe.each(versions)("under %s", { timeout: 30_000 }, (version) => {
  test("every route answers with the right key, in both path styles", async () => {
    for (const { path, ...call } of [...shared, ...routesOf(demo.harbor.id, harborSite, connectionId)]) {
      const { success = 200, ...request } = { success: 200, ...call };
      const { status } = await sandbox.call(version + path, request);
      expect(status, `${call.method} ${path}`).toBe(success);
    }
  });

  test("without a key, or with a wrong one, every route answers 401 and says no more", async () => {
    for (const { path, ...call } of [...shared, ...routesOf(demo.harbor.id, harborSite, connectionId)]) {
      for (const key of [null, "", "nectar-sandbox-kex", "'; DROP TABLE"]) {
        const { status, json } = await sandbox.call(version + path, { ...call, key });
        expect(status, `${call.method} ${path}`).toBe(401);
        expect(json).toEqual({ detail: expect.any(String) });
      }
    }
  });

  test("a company of another organization is forbidden, with all that is its own", async () => {
    const asForeigner = { key: demo.otherApiKey };
    for (const { path, ...call } of routesOf(demo.harbor.id, harborSite, connectionId)) {
      const { status, json } = await sandbox.call(version + path, { ...call, ...asForeigner });
      expect(status, `${call.method} ${path}`).toBe(403);
      expect(json).toEqual({ detail: "You do not have access to this company." });
    }
  });

  test("unknown and malformed ids are not found", async () => {
    for (const id of [unknownId, "1", "not-a-uuid", "%00", "..%2f", `${unknownId}%20`]) {
      for (const { path, ...call } of routesOf(id, id, id)) {
        const { status, json } = await sandbox.call(version + path, call);
        expect(status, `${call.method} ${path}`).toBe(404);
        expect(json).toEqual({ detail: expect.any(String) });
      }
    }
  });
});

test("a connection is not found under a company that it does not belong to", async () => {
  const path = `/v2.2/company/${demo.summit.id}/connection/${connectionId}`;
  expect((await sandbox.call(path)).status).toBe(404);
  expect((await sandbox.call(`${path}/link`, { method: "POST" })).status).toBe(404);
});

test("an unknown route is not found", async () => {
  for (const path of ["/v2.2", "/v2.2/", "/v2.2/companies", "/v2.2/connection/a/b/c"]) {
    const { status, json } = await sandbox.call(path);
    expect(status, path).toBe(404);
    expect(json).toEqual({ detail: expect.any(String) });
  }
});

test("a method that a route does not know is named as such", async () => {
  const { status, json, headers } = await sandbox.call("/v2.2/company", { method: "DELETE" });
  expect(status).toBe(405);
  expect(headers.get("allow")).toBe("GET, POST");
  expect(json).toEqual({ detail: 'Method "DELETE" not allowed.' });
});

test("ping names the version", async () => {
  expect((await sandbox.call("/v2.1/ping")).json).toEqual({ version: "v2.1" });
});
