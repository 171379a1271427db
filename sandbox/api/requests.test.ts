import { request } from "node:http";
import { expect, test } from "vitest";
import { demo } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const companyPath = "/v2.2/company";
const listPath = `/v2.2/company/${demo.harbor.id}/connection`;

/** A path that `fetch` would mend before sending it. */
async function statusOfRaw(path: string): Promise<number | undefined> {
  const { hostname, port } = new URL(sandbox.origin);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, headers: { "X-API-Key": demo.apiKey } }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

test("a body of another media type is refused, whatever it says", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "text/json", "<script>"]) {
    const answer = await sandbox.call(companyPath, {
      body: '{"name":"x"}',
      headers: { "Content-Type": type },
    });
    expect(answer.status, type).toBe(415);
    expect(answer.json).toEqual({ detail: expect.stringMatching(/^Unsupported media type/) });
    expect(answer.text).not.toContain("<");
  }
});

test("JSON may name its charset", async () => {
  const headers = { "Content-Type": "Application/JSON; charset=utf-8" };
  expect((await sandbox.call(companyPath, { body: '{"name":"x"}', headers })).status).toBe(201);
});

test("a body nested beyond all reason is refused in a sentence", async () => {
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const { status, json } = await sandbox.call(companyPath, { body: `{"name":${deep}}` });
  expect(status).toBe(400);
  expect(json).toEqual({ detail: expect.any(String) });
});

test("text that no database could keep is refused", async () => {
  for (const name of ["a\0b", "\ud800"]) {
    const { status, json } = await sandbox.call(companyPath, { body: { name } });
    expect(status).toBe(400);
    expect(json).toEqual({ detail: expect.any(String) });
  }
});

test("a parameter that takes one value is refused when it comes twice; a list is repeated", async () => {
  expect(await sandbox.call(`${listPath}?page=1&page=2`)).toMatchObject({
    status: 400,
    json: { detail: "page: must be given once." },
  });
  const [first, second] = demo.harbor.sites;
  expect((await sandbox.call(`${listPath}?sites=${first}&sites=${second}`)).status).toBe(200);
});

test("null characters in a query are refused, and unknown parameters ignored", async () => {
  expect(await sandbox.call(`${listPath}?connectionOwnerEmail=a%00`)).toMatchObject({
    status: 400,
    json: { detail: "connectionOwnerEmail: null characters are not allowed." },
  });
  expect((await sandbox.call(`${listPath}?color=red&color=%00&constructor=1`)).status).toBe(200);
});

test("broken percent-encoding is no internal error", async () => {
  for (const path of ["/v2.2/%", "/v2.2/company/%E0%A4%A", "/v2.2/company?x=%", `${listPath}?page=%E0%A4`]) {
    expect(await statusOfRaw(path), path).toBeLessThan(500);
  }
});

test("405 names what is allowed, on every path", async () => {
  const allowed = {
    [companyPath]: "GET, POST",
    [`/v2.2/company/${demo.harbor.id}`]: "GET, PATCH, DELETE",
    [listPath]: "GET, POST",
  };
  for (const [path, methods] of Object.entries(allowed)) {
    const { status, headers } = await sandbox.call(path, { method: "PUT" });
    expect(status, path).toBe(405);
    expect(headers.get("allow"), path).toBe(methods);
  }
});

test("403 and 404 come before what is wrong with the body or the query", async () => {
  const foreign = `/v2.2/company/${demo.foreign.id}`;
  expect((await sandbox.call(foreign, { method: "PATCH", body: "{" })).status).toBe(403);
  expect((await sandbox.call(`${foreign}/connection?page=0`)).status).toBe(403);
  expect((await sandbox.call("/v2.2/site/unknown", { method: "PATCH", body: { name: 7 } })).status).toBe(404);
});
