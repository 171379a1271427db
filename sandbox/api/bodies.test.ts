import { expect, test } from "vitest";
import { demo } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const linkPath = `/v2.2/company/${demo.harbor.id}/connection/link`;

async function expectInvalid(body: unknown, detail: RegExp) {
  const { status, json } = await sandbox.call(linkPath, { body });
  expect(status, JSON.stringify(body)).toBe(400);
  expect(json).toEqual({ detail: expect.stringMatching(detail) });
}

test("malformed JSON, and JSON that is no object, are invalid", async () => {
  for (const body of ["{", "undefined", "{'sites': []}", '{"sites": [', "\u0000"]) {
    await expectInvalid(body, /not valid JSON/);
  }
  for (const body of ["[]", '"text"', "7", "null", "true"]) await expectInvalid(body, /^must be an object$/);
});

test("bytes that are no UTF-8 are refused, not mended", async () => {
  const response = await fetch(sandbox.origin + linkPath, {
    method: "POST",
    headers: { "X-API-Key": demo.apiKey, "Content-Type": "application/json" },
    body: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toEqual({ detail: "The body is not valid UTF-8." });
});

test("sites must be ids of the company's own sites", async () => {
  await expectInvalid({ sites: "all" }, /^sites: /);
  await expectInvalid({ sites: ["not-a-uuid"] }, /^sites\.0: must be a uuid/);
  await expectInvalid({ sites: [null] }, /^sites\.0: /);
  await expectInvalid({ sites: [demo.summit.sites[0]] }, /not a site of this company/);
  await expectInvalid({ sites: [demo.harbor.sites[0], demo.foreign.sites[0]] }, /not a site of this company/);
  await expectInvalid({ initialSites: [demo.summit.sites[0]] }, /not a site of this company/);
});

test("more than 500 sites are too many", async () => {
  const sites = Array.from({ length: 501 }, () => crypto.randomUUID());
  await expectInvalid({ sites }, /at most 500/);
});

test("the other prefill fields are checked as well", async () => {
  for (const url of ["javascript:alert(1)", "ftp://utility.example", "utility", "", 7]) {
    await expectInvalid({ url }, /^url: /);
  }
  for (const day of ["01/02/2025", "2025-02-30", "0000-01-01", "3000-01-01", "2025-01-01T00:00:00Z", 5]) {
    await expectInvalid({ dataCollectionStartDate: day }, /^dataCollectionStartDate: /);
  }
  await expectInvalid({ utilityTypes: ["ELECTRICITY", "SOUP"] }, /^utilityTypes\.1: /);
  await expectInvalid({ country: "us" }, /^country: /);
  await expectInvalid({ country: "XX" }, /^country: /);
  await expectInvalid({ connectionOwnerEmail: "nobody" }, /^connectionOwnerEmail: /);
});

test("what is wrong is said in words, a field at a time", async () => {
  const path = `/v2.2/company/${demo.harbor.id}/site`;
  const saidOf = async (body: unknown) => (await sandbox.call(path, { body })).json;
  expect(await saidOf({})).toEqual({ detail: "name: is required" });
  expect(await saidOf({ name: null, address: 7 })).toEqual({
    detail: "name: may not be null; address: must be a text",
  });
  await expectInvalid({ sites: "all" }, /^sites: must be a list$/);
  await expectInvalid({ utilityTypes: ["SOUP"] }, /^utilityTypes\.0: must be one of ELECTRICITY, /);
});

test("a null character anywhere is refused before it reaches the database", async () => {
  const body = { name: "a\u0000b", address: "x" };
  const { status, json } = await sandbox.call(`/v2.2/company/${demo.harbor.id}/site`, { body });
  expect(status).toBe(400);
  expect(json).toEqual({ detail: "Null characters are not allowed." });
});

test("an error names the field and never repeats the value", async () => {
  const { text } = await sandbox.call(linkPath, {
    body: { url: "hunter2", connectionOwnerEmail: "hunter2" },
  });
  expect(text).not.toContain("hunter2");
});

test("a body over 1 MB is too large, however it is sent", async () => {
  const large = JSON.stringify({ filler: "x".repeat(1_100_000) });
  expect((await sandbox.call(linkPath, { body: large })).status).toBe(413);

  const chunks = new Blob([large]).stream();
  const options = { method: "POST", body: chunks, duplex: "half", headers: { "X-API-Key": demo.apiKey } };
  const response = await fetch(sandbox.origin + linkPath, options);
  expect(response.status).toBe(413);
  expect(await response.json()).toEqual({ detail: "The body is larger than 1 MB." });
});
