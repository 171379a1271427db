import { afterEach, expect, test } from "vitest";
import { clearFaults, faultsSchema, setFaults } from "../../control/faults";
import { demo } from "../../testing/demo";
import { runSandbox } from "../../testing/server";

const sandbox = runSandbox();
const list = `/v2.2/company/${demo.harbor.id}/connection`;
const alias = `/v2.2/connection/company/${demo.harbor.id}`;

afterEach(clearFaults);

async function withFaults(faults: object): Promise<void> {
  await setFaults(faultsSchema.parse(faults));
}

test("a failing endpoint fails on all its paths, and no other does", async () => {
  const endpoint = { method: "GET", path: "/company/{companyId}/connection", failRate: 1, failStatus: 502 };
  await withFaults({ endpoints: [endpoint] });
  for (const path of [list, alias]) {
    expect(await sandbox.call(path), path).toMatchObject({
      status: 502,
      json: { detail: expect.any(String) },
    });
  }
  expect((await sandbox.call(`/v2.2/company/${demo.harbor.id}`)).status).toBe(200);
  expect((await sandbox.call(list, { body: {} })).status).toBe(400);
});

test("an endpoint's own faults stand in place of those for all", async () => {
  await withFaults({ failRate: 1, endpoints: [{ method: "GET", path: "/ping", failRate: 0 }] });
  expect((await sandbox.call("/v2.2/ping")).status).toBe(200);
  expect((await sandbox.call("/v2.2/company")).status).toBe(503);
});

test("a slow endpoint is slow, and answers", async () => {
  await withFaults({ endpoints: [{ method: "GET", path: "/ping", latencyMs: 200 }] });
  const start = performance.now();
  expect((await sandbox.call("/v2.2/ping")).status).toBe(200);
  expect(performance.now() - start).toBeGreaterThanOrEqual(199);
});

test("a 429 says when to come again", async () => {
  await withFaults({ failRate: 1, failStatus: 429, retryAfterSeconds: 7 });
  const { status, headers } = await sandbox.call("/v2.2/ping");
  expect(status).toBe(429);
  expect(headers.get("retry-after")).toBe("7");
});

test("a page of HTML comes where JSON was expected", async () => {
  await withFaults({ failRate: 1, failure: "html", failStatus: 502 });
  const { status, headers, text } = await sandbox.call("/v2.2/ping");
  expect(status).toBe(502);
  expect(headers.get("content-type")).toMatch("text/html");
  expect(text).toMatch(/^<!doctype html>/);
});

test("a connection is reset before anything is done", async () => {
  await withFaults({ failRate: 1, failure: "reset" });
  await expect(sandbox.call("/v2.2/company", { body: { name: "Never made" } })).rejects.toThrow(
    /fetch failed/,
  );
  await clearFaults();
  expect((await sandbox.call("/v2.2/company")).text).not.toContain("Never made");
});

test("an answer is cut in the middle, after the call was carried out", async () => {
  await withFaults({ failRate: 1, failure: "truncated" });
  await expect(sandbox.call("/v2.2/company", { body: { name: "Half told" } })).rejects.toThrow(/terminated/);
  await expect(sandbox.call(list, { key: "wrong" })).rejects.toThrow(/terminated/);
  await clearFaults();
  expect((await sandbox.call("/v2.2/company")).text).toContain("Half told");
});

test("more calls than the limit are told how long to wait, each key by itself", async () => {
  await withFaults({ rateLimit: { calls: 3, perSeconds: 600 } });
  for (let count = 0; count < 3; count += 1) expect((await sandbox.call("/v2.2/ping")).status).toBe(200);
  const { status, headers, json } = await sandbox.call("/v2.2/ping");
  expect(status).toBe(429);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(590);
  expect(json).toEqual({ detail: expect.stringContaining("throttled") });
  expect((await sandbox.call("/v2.2/ping", { key: demo.otherApiKey })).status).toBe(200);

  await clearFaults();
  expect((await sandbox.call("/v2.2/ping")).status).toBe(200);
});
