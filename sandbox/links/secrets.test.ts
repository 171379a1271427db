import fc from "fast-check";
import { expect, test } from "vitest";
import { demo, unknownId } from "../testing/demo";
import { type ConnectClaims, openConnectLink, openEditLink, sealLink } from "./secrets";

const publicId = demo.harbor.publicId;

const connectClaims: ConnectClaims = {
  kind: "connect",
  companyId: demo.harbor.id,
  publicId,
  sites: [...demo.harbor.sites],
  url: "https://pacific-harbor-power.example/login",
  dataCollectionStartDate: "2025-01-01",
  utilityTypes: ["ELECTRICITY"],
  country: "US",
  connectionOwnerEmail: "owner@harbor-foods.example",
};

const editClaims = { kind: "edit", companyId: demo.harbor.id, publicId, connectionId: unknownId } as const;

test("a secret opens to the claims it was made of", async () => {
  expect(await openConnectLink(publicId, await sealLink(connectClaims))).toEqual(connectClaims);
  expect(await openEditLink(publicId, await sealLink(editClaims))).toEqual(editClaims);
});

test("a secret is safe in a URL and shows nothing of what it carries", async () => {
  const secret = await sealLink(connectClaims);
  expect(encodeURIComponent(secret)).toBe(secret);
  const readable = secret.split(".").map((part) => Buffer.from(part, "base64url").toString("latin1"));
  for (const hidden of [demo.harbor.id, demo.harbor.sites[0], "pacific-harbor", "owner@", "connect"]) {
    expect(readable.join(" ")).not.toContain(hidden);
  }
});

test("the same claims never give the same secret twice", async () => {
  expect(await sealLink(editClaims)).not.toBe(await sealLink(editClaims));
});

test("a connect secret does not open as an edit secret, nor the other way round", async () => {
  expect(await openEditLink(publicId, await sealLink(connectClaims))).toBeNull();
  expect(await openConnectLink(publicId, await sealLink(editClaims))).toBeNull();
});

test("a secret opens only under its own public id", async () => {
  expect(await openConnectLink(demo.summit.publicId, await sealLink(connectClaims))).toBeNull();
  expect(await openEditLink(demo.summit.publicId, await sealLink(editClaims))).toBeNull();
});

const urlCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~=+/ %";

test("any changed character closes a secret", async () => {
  const secret = await sealLink(connectClaims);
  await fc.assert(
    fc.asyncProperty(
      fc.nat(secret.length - 1),
      fc.constantFrom(...urlCharacters),
      async (position, character) => {
        fc.pre(secret[position] !== character);
        const changed = secret.slice(0, position) + character + secret.slice(position + 1);
        expect(await openConnectLink(publicId, changed)).toBeNull();
      },
    ),
    { numRuns: 500 },
  );
});

test("every other spelling of the last character closes a secret, though it may decode to the same bytes", async () => {
  const secret = await sealLink(editClaims);
  for (const character of urlCharacters) {
    if (secret.endsWith(character)) continue;
    expect(await openEditLink(publicId, secret.slice(0, -1) + character)).toBeNull();
  }
});

test("no text of any kind opens, and none throws", async () => {
  const secret = await sealLink(connectClaims);
  const garbage = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.nat(secret.length - 1).map((length) => secret.slice(0, length)),
    fc.string({ minLength: 1 }).map((extra) => secret + extra),
  );
  await fc.assert(
    fc.asyncProperty(garbage, async (text) => {
      expect(await openConnectLink(publicId, text)).toBeNull();
    }),
  );
});
