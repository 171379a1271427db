import { expect, test } from "vitest";
import { z } from "zod";
import { db } from "../db";
import { openConnectLink, openEditLink } from "../links/secrets";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const linkPath = `/v2.2/company/${demo.harbor.id}/connection/link`;

const connectAnswer = z.strictObject({
  publicId: z.literal(demo.harbor.publicId),
  publicCompanyId: z.literal(demo.harbor.publicId),
  companyMagicLinkSecret: z.string().min(20),
  magicLinkUrl: z.string(),
});

const editAnswer = z.strictObject({
  publicCompanyId: z.literal(demo.harbor.publicId),
  connectionMagicLinkSecret: z.string().min(20),
});

async function claimsFor(body: unknown) {
  const { json } = await sandbox.call(linkPath, { body });
  return openConnectLink(demo.harbor.publicId, connectAnswer.parse(json).companyMagicLinkSecret);
}

test("a connect link carries the company and the prefill", async () => {
  const body = {
    sites: [demo.harbor.sites[0], demo.harbor.sites[2]],
    url: "https://pacific-harbor-power.example",
    dataCollectionStartDate: "2025-03-01",
    utilityTypes: ["ELECTRICITY", "GAS"],
    country: "US",
    connectionOwnerEmail: "owner@harbor-foods.example",
  };
  expect(await claimsFor(body)).toEqual({
    kind: "connect",
    companyId: demo.harbor.id,
    publicId: demo.harbor.publicId,
    ...body,
  });
});

test("the ready-made address is built as in the guide, on the sandbox's own origin", async () => {
  const { json } = await sandbox.call(linkPath, { body: {} });
  const { publicId, companyMagicLinkSecret, magicLinkUrl } = connectAnswer.parse(json);
  expect(magicLinkUrl).toBe(`http://sandbox.test:4010/p/connect/${publicId}/${companyMagicLinkSecret}`);
});

test("nothing is mandatory: an empty body, an empty object and nulls give a link without prefill", async () => {
  const plain = { kind: "connect", companyId: demo.harbor.id, publicId: demo.harbor.publicId, sites: [] };
  expect(await claimsFor("")).toEqual(plain);
  expect(await claimsFor({})).toEqual(plain);
  expect(await claimsFor({ sites: null, url: null, country: null })).toEqual(plain);
});

test("initialSites means sites; ids are taken in any case and once", async () => {
  const [first, second] = demo.harbor.sites;
  const sites = [first, first.toUpperCase(), second];
  expect(await claimsFor({ initialSites: sites })).toMatchObject({ sites: [first, second] });
});

test("a datasource stands for its provider's address, and an unknown one is refused", async () => {
  const body = { datasourceId: "nectar-sandbox", url: "https://elsewhere.example" };
  expect(await claimsFor(body)).toMatchObject({ url: "https://nectarclimate.com" });
  const unknown = await sandbox.call(linkPath, { body: { datasourceId: "nothing-like-it" } });
  expect(unknown).toMatchObject({ status: 400, json: { detail: "datasourceId: no such datasource" } });
});

test("unknown keys are ignored and stay out of the secret", async () => {
  const claims = await claimsFor({
    companyId: demo.summit.id,
    kind: "edit",
    color: "red",
    __proto__: { a: 1 },
  });
  expect(claims).toEqual({
    kind: "connect",
    companyId: demo.harbor.id,
    publicId: demo.harbor.publicId,
    sites: [],
  });
});

test("an edit link carries its connection and answers under the documented names", async () => {
  const connection = await newConnection();
  for (const path of [
    `/v2.2/company/${demo.harbor.id}/connection/${connection.id}/link`,
    `/v2/connection/${connection.id}`,
  ]) {
    const { json } = await sandbox.call(path, { method: "POST" });
    const { connectionMagicLinkSecret } = editAnswer.parse(json);
    expect(await openEditLink(demo.harbor.publicId, connectionMagicLinkSecret)).toEqual({
      kind: "edit",
      companyId: demo.harbor.id,
      publicId: demo.harbor.publicId,
      connectionId: connection.id,
    });
  }
});

test("a connection read by id brings its edit secret along, as the v2-2 reference shows", async () => {
  const connection = await newConnection();
  const { json } = await sandbox.call(`/v2.2/connection/${connection.id}`);
  const secret = z.object({ connectionMagicLinkSecret: z.string() }).parse(json).connectionMagicLinkSecret;
  expect(await openEditLink(demo.harbor.publicId, secret)).toMatchObject({ connectionId: connection.id });
});

test("a link for the most sites that a call may name is an address that the sandbox takes", async () => {
  const sites = Array.from({ length: 500 }, (_, index) => ({
    id: crypto.randomUUID(),
    companyId: demo.harbor.id,
    name: `Site ${index}`,
  }));
  await db.site.createMany({ data: sites });
  const { json } = await sandbox.call(linkPath, { body: { sites: sites.map(({ id }) => id) } });
  const { pathname } = new URL(connectAnswer.parse(json).magicLinkUrl);
  expect((await sandbox.call(pathname)).status).not.toBe(431);
});
