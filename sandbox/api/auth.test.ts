import { expect, test } from "vitest";
import { db } from "../db";
import { apiKeyHash } from "../keys/api-key-hash";
import { listApiKeys } from "../keys/queries";
import { demo } from "../testing/demo";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();

test("each reason of a 401 has a sentence of its own", async () => {
  const said = new Set<string>();
  for (const key of [null, "unknown-key", demo.expiredApiKey, demo.productionApiKey]) {
    const { status, text } = await sandbox.call("/v2.2/company", { key });
    expect(status, String(key)).toBe(401);
    said.add(text);
  }
  expect(said.size).toBe(4);
});

test("an answer never repeats the key", async () => {
  for (const key of ["swordfish-key", demo.expiredApiKey, demo.productionApiKey]) {
    expect((await sandbox.call("/v2.2/ping", { key })).text).not.toContain(key);
  }
});

test("a member's key opens the same companies as the team's", async () => {
  const asMember = await sandbox.call("/v2.2/company", { key: demo.memberApiKey });
  expect(asMember.json).toEqual((await sandbox.call("/v2.2/company")).json);
});

test("the header's name is taken in any case", async () => {
  const headers = { "x-api-key": demo.apiKey };
  expect((await sandbox.call("/v2.2/ping", { key: null, headers })).status).toBe(200);
});

test("the keys of the start state are listed with their values, others without", async () => {
  const { id: organizationId } = await db.organization.findFirstOrThrow();
  await db.apiKey.create({ data: { organizationId, hash: apiKeyHash("made-later"), name: "Later" } });
  const keys = await listApiKeys();
  const byName = new Map(keys.map((key) => [key.name, key]));
  expect(byName.get("Portal")).toMatchObject({
    value: demo.apiKey,
    isExpired: false,
    environment: "SANDBOX",
  });
  expect(byName.get("Expired")).toMatchObject({ value: demo.expiredApiKey, isExpired: true });
  expect(byName.get("Production")).toMatchObject({ environment: "PRODUCTION" });
  expect(byName.get("Ada's key")).toMatchObject({ memberEmail: "ada@demo-organization.example" });
  expect(byName.get("Later")).toMatchObject({ value: null, organization: "Demo organization" });
  expect(JSON.stringify(keys)).not.toContain(apiKeyHash(demo.apiKey));
});
