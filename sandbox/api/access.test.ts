import { beforeAll, describe, expect, test } from "vitest";
import { demo, unknownId } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { filledPath, oneOfEach } from "../testing/one-of-each";
import { runSandbox } from "../testing/server";
import { operations } from "./operations";
import { versions } from "./versions";

/** Every path of the API, many times over, on a machine that may be building something else. */
const TIMEOUT_MS = 60_000;

const sandbox = runSandbox();
let ids: Record<string, string> = {};

beforeAll(async () => {
  ids = await oneOfEach();
});

/** Every path of every operation; with a body that says nothing, since access comes first. */
const routes = operations.flatMap(({ method, paths, hasSubject, body }) => {
  const isForm = body?.mediaType === "multipart/form-data";
  const sent = body ? { body: isForm ? new FormData() : {} } : {};
  return paths.map((path) => ({ path, hasSubject, call: { method, ...sent } }));
});
const named = routes.filter(({ hasSubject }) => hasSubject);

describe.each(versions)("under /%s", { timeout: TIMEOUT_MS }, (version) => {
  test("every path that reads answers, in both styles", async () => {
    for (const { path, call } of routes.filter(({ call }) => call.method === "GET")) {
      const filled = filledPath(path, (name) => ids[name]);
      expect((await sandbox.call(`/${version}${filled}`, call)).status, path).toBe(200);
    }
  });

  test("without a key, or with a wrong one, every path answers 401 and says no more", async () => {
    for (const { path, call } of routes) {
      const filled = filledPath(path, (name) => ids[name]);
      for (const key of [null, "'; DROP TABLE"]) {
        const { status, json } = await sandbox.call(`/${version}${filled}`, { ...call, key });
        expect(status, `${call.method} ${path}`).toBe(401);
        expect(json).toEqual({ detail: expect.any(String) });
      }
    }
  });

  test("what belongs to another organization is forbidden, on every path that names it", async () => {
    for (const { path, call } of named) {
      const filled = filledPath(path, (name) => ids[name]);
      const { status, json } = await sandbox.call(`/${version}${filled}`, { ...call, key: demo.otherApiKey });
      expect(status, `${call.method} ${path}`).toBe(403);
      expect(json).toEqual({ detail: "You do not have access to this company." });
    }
  });
});

test.each([unknownId, "1", "%00", "..%2f", `${unknownId}%20`])(
  "the id %s is not found on any path",
  async (id) => {
    for (const { path, call } of named) {
      const filled = filledPath(path, () => id);
      const { status, json } = await sandbox.call(`/v2.2${filled}`, call);
      expect(status, `${call.method} ${path}`).toBe(404);
      expect(json).toEqual({ detail: expect.any(String) });
    }
  },
  TIMEOUT_MS,
);

test("nothing is found under a company that it does not belong to", async () => {
  const nested = named.filter(({ path }) => /^\/company\/\{companyId\}.*\{/.test(path));
  expect(nested.length).toBeGreaterThan(0);
  for (const { path, call } of nested) {
    const filled = filledPath(path, (name) => (name === "companyId" ? demo.summit.id : ids[name]));
    expect((await sandbox.call(`/v2.2${filled}`, call)).status, `${call.method} ${path}`).toBe(404);
  }
});

test("a connection link is made under its own company only", async () => {
  const { id } = await newConnection({ companyId: demo.summit.id, siteIds: [], checkOutcome: "PENDING" });
  const path = (company: string) => `/v2.2/company/${company}/connection/${id}/link`;
  expect((await sandbox.call(path(demo.harbor.id), { method: "POST" })).status).toBe(404);
  expect((await sandbox.call(path(demo.summit.id), { method: "POST" })).status).toBe(200);
});

test("an unknown route is not found", async () => {
  for (const path of ["/v2.2", "/v2.2/", "/v2.2/companies", "/v2.2/connection/a/b/c"]) {
    const { status, json } = await sandbox.call(path);
    expect(status, path).toBe(404);
    expect(json).toEqual({ detail: expect.any(String) });
  }
});

test("ping names the version", async () => {
  expect((await sandbox.call("/v2.1/ping")).json).toEqual({ version: "v2.1" });
});
