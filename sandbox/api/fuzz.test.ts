import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { demo } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";

/** Hundreds of requests, on a machine that may be building something else. */
const TIMEOUT_MS = 60_000;

const sandbox = runSandbox();
let connectionId = "";

beforeAll(async () => {
  connectionId = (await newConnection({ checkOutcome: "PENDING" })).id;
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 300 }),
  fc.constantFrom("", "\0", "\ud800", "0000-00-00", "9999-12-31", "https://", "a@b", "'; --", demo.harbor.id),
);
const value = fc.oneof(
  text,
  fc.array(text, { maxLength: 20 }),
  fc.jsonValue(),
  fc.double(),
  fc.maxSafeInteger(),
);

/** Objects with the names that the API knows, and anything as their values. */
const body = fc.record(
  {
    name: value,
    externalId: value,
    address: value,
    path: value,
    users: value,
    occupancyPercent: value,
    sites: value,
    initialSites: value,
    url: value,
    dataCollectionStartDate: value,
    utilityTypes: value,
    country: value,
    connectionOwnerEmail: value,
    status: value,
    detail: value,
  },
  { requiredKeys: [] },
);

test(
  "no body, however odd, is an internal error",
  async () => {
    const paths = [
      "/v2.2/company",
      `/v2.2/company/${demo.harbor.id}/site`,
      `/v2.2/company/${demo.harbor.id}/connection/link`,
      `/v2.2/company/${demo.harbor.id}/connection/${connectionId}/link`,
      `/sandbox/connections/${connectionId}/status`,
    ];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), body, async (path, sent) => {
        const { status, json } = await sandbox.call(path, { body: sent });
        expect(status).toBeLessThan(500);
        if (status >= 400) expect(json).toEqual({ detail: expect.any(String) });
      }),
      { numRuns: 150 },
    );
  },
  TIMEOUT_MS,
);

test(
  "no path and no query, however odd, is an internal error",
  async () => {
    const parts = [
      "company",
      "connection",
      "site",
      "link",
      "details",
      demo.harbor.id,
      "%",
      "%E0%A4%A",
      "%00",
    ];
    const segment = fc.oneof(fc.constantFrom(...parts), text.map(encode));
    const keys = fc.constantFrom("limit", "page", "sites", "status", "connectionOwnerEmail", "other");
    const query = fc.array(fc.tuple(keys, text.map(encode)), { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 5 }), query, async (segments, pairs) => {
        const search = pairs.map((pair) => pair.join("=")).join("&");
        const own = await sandbox.call(`/v2.2/company/${demo.harbor.id}/connection?${search}`);
        const any = await sandbox.call(`/v2.2/${segments.join("/")}?${search}`);
        expect(Math.max(own.status, any.status)).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  },
  TIMEOUT_MS,
);

function encode(raw: string): string {
  return encodeURIComponent(raw.toWellFormed());
}
