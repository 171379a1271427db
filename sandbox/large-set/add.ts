import { readFileSync } from "node:fs";
import type { Client } from "pg";
import { withClient } from "../../scripts/lib/database";
import { apiKeyHash } from "../keys/api-key-hash";
import { seal } from "../seal";
import { withoutIndexes } from "./without-indexes";

/** The key of the organization that holds the large set; the demo's keys do not see it. */
export const LARGE_API_KEY = "nectar-sandbox-large-key";

export type LargeSizes = {
  companies: number;
  /** Connections a company; each has one account and five meters. */
  connections: number;
  /** Sites a company. */
  sites: number;
  /** Monthly bills a connection, the newest of last month. Each has five usage records. */
  bills: number;
};

/** 1,000 companies with 2,000 sites, 100,000 connections, 1,000,000 documents, 5,000,000 usage records. */
const fullSize: LargeSizes = { companies: 1000, connections: 100, sites: 2, bills: 10 };

/** In this order: each builds on those before it. */
const scripts = ["ids", "companies", "connections", "bills", "documents", "usage"];

/** What bulk loading wants of a session: memory for sorting, and no wait for the disk in between. */
const settings = `
  SET LOCAL synchronous_commit = off;
  SET LOCAL work_mem = '256MB';
  SET LOCAL maintenance_work_mem = '512MB';
  SET LOCAL jit = off`;

function script(name: string): string {
  return readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
}

async function isThere(client: Client): Promise<boolean> {
  const { rowCount } = await client.query('SELECT 1 FROM "ApiKey" WHERE hash = $1', [
    apiKeyHash(LARGE_API_KEY),
  ]);
  return rowCount === 1;
}

/** The sizes and what SQL cannot know, for the scripts to read. */
async function writeSizes(client: Client, sizes: LargeSizes): Promise<void> {
  await client.query(
    `CREATE TEMP TABLE large (
       companies int, connections int, sites int, bills int,
       key_hash text, sealed_password text, made_at timestamptz, first_month date
     ) ON COMMIT DROP`,
  );
  const { companies, connections, sites, bills } = sizes;
  await client.query(
    `INSERT INTO large VALUES ($1, $2, $3, $4::int, $5, $6, now(),
       date_trunc('month', now() AT TIME ZONE 'UTC') - make_interval(months => $4::int))`,
    [companies, connections, sites, bills, apiKeyHash(LARGE_API_KEY), await seal("large-password")],
  );
}

/**
 * Adds an organization of its own with as many companies, connections, bills and usage records as asked for, all in
 * one transaction: it is there as a whole or not at all.
 *
 * @returns false when it was there already: then nothing is changed
 */
export async function addLargeSet(connectionString: string, sizes: LargeSizes = fullSize): Promise<boolean> {
  return withClient(connectionString, async (client) => {
    if (await isThere(client)) return false;
    await client.query("BEGIN");
    await client.query(settings);
    await writeSizes(client, sizes);
    await withoutIndexes(client, ["Document", "UsageRecord"], async () => {
      for (const name of scripts) await client.query(script(name));
    });
    await client.query("COMMIT");
    // Counting and paging need fresh statistics and, for reading from an index alone, the visibility map.
    await client.query("VACUUM (ANALYZE)");
    return true;
  });
}
