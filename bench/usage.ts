import { Client } from "pg";
import { startE2eServers } from "../scripts/lib/e2e-servers";
import { seconds, step } from "../scripts/lib/progress";
import { runCommand } from "../scripts/lib/shutdown";
import { testPostgres } from "../scripts/lib/test-server";
import { signIn } from "./client";

/** So many companies with so many records each, fewer on request: `npm run bench:usage -- 5`. */
const COMPANIES = Number(process.argv[2] ?? 50);
const RECORDS = 100_000;
/** A record a month of each meter, five years long. */
const MONTHS = 60;
const METERS = Math.round(RECORDS / MONTHS);
const SITES = 200;
const ROUNDS = 15;

const pages = [
  "/settings/profile",
  "/usage",
  "/usage?period=24",
  "/usage?period=custom&from=2022-01&to=2026-12",
  "/usage?units=common",
  "/usage?type=WATER",
  "/usage?measure=cost",
  "/usage?measure=cost&period=24",
];

/** Fills the database: companies with sites, and a bill and a record a month of each of their meters. */
async function fill(databaseUrl: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into "Company" (id, name, "nectarId") select gen_random_uuid(), 'Company ' || i, gen_random_uuid()
     from generate_series(2, ${COMPANIES}) i`,
  );
  await client.query(
    `insert into "Connection" (id, "companyId", "nectarId", "providerName", username, status, "utilityTypes",
       "nectarCreatedAt", "changedAt")
     select gen_random_uuid(), id, gen_random_uuid(), 'Utility', 'user', 'CONNECTED', '{}', now(), now() from "Company"`,
  );
  await client.query(
    `insert into "Site" (id, "companyId", "nectarId", name)
     select md5(id::text || i)::uuid, id, gen_random_uuid(), 'Site ' || i from "Company", generate_series(1, ${SITES}) i`,
  );
  const meters = `"Company" c, generate_series(1, ${METERS}) meter, generate_series(0, ${MONTHS - 1}) month,
    lateral (select (date '2022-01-01' + make_interval(months => month))::date + meter % 28 as first) f,
    lateral (select (array['ELECTRICITY', 'GAS', 'WATER'])[1 + meter / 5 % 3] as type,
      (array['kWh', 'thm (US)', 'gal (US)'])[1 + meter / 5 % 3] as unit) t`;
  const last = "(first + interval '1 month')::date - 1";
  // Months on the outside, as years of collecting leave them: a company's records lie scattered.
  await client.query(
    `insert into "Document" (id, "companyId", "nectarId", "providerName", "billDate", "periodStart", "periodEnd", currency,
       "totalCharges", "utilityTypes", status)
     select md5(c.id::text || meter || ' ' || month)::uuid, c.id, gen_random_uuid(), 'Utility', ${last}, first, ${last},
       'USD', 100 + meter % 900, array[type], 'PROCESSED' from ${meters} where meter % 5 = 0 order by month, meter`,
  );
  await client.query(
    `insert into "UsageRecord" (id, "companyId", "nectarId", "documentId", "siteId", "meterId", "utilityType",
       "startDate", "endDate", usage, unit, "isEstimated")
     select gen_random_uuid(), c.id, gen_random_uuid(),
       case when meter >= 5 then md5(c.id::text || meter / 5 * 5 || ' ' || month)::uuid end,
       md5(c.id::text || 1 + meter % ${SITES})::uuid, md5(c.id::text || 'meter' || meter)::uuid, type, first, ${last},
       1000 + (meter * 7 + month * 13) % 5000, unit, (meter + month) % 20 = 0 from ${meters} order by month, meter`,
  );
  await client.query("vacuum analyze");
  await client.end();
}

await runCommand(async () => {
  const postgres = await step("Starting a Postgres", testPostgres);
  const servers = await step("Starting the sandbox and the production build", () =>
    startE2eServers(postgres),
  );
  const started = Date.now();
  await step(`Adding ${COMPANIES * METERS * MONTHS} usage records`, () => fill(servers.DATABASE_URL));
  console.log(`\nFilled after ${seconds(started)}`);
  const cookie = await signIn(servers.PORTAL_URL, "owner@harbor-foods.example", "demo-password-1");
  for (const path of pages) {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const begun = performance.now();
      const answer = await fetch(`${servers.PORTAL_URL}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      times.push(performance.now() - begun);
    }
    times.sort((a, b) => a - b);
    console.log(
      `${path.padEnd(48)} median ${times[7]?.toFixed(0)} ms, 95 % ${times[ROUNDS - 1]?.toFixed(0)} ms`,
    );
  }
});
