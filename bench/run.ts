import { Client } from "pg";
import { firstLoad } from "../e2e/support/first-load";
import { startE2eServers } from "../scripts/lib/e2e-servers";
import { step } from "../scripts/lib/progress";
import { runCommand } from "../scripts/lib/shutdown";
import { testPostgres } from "../scripts/lib/test-server";
import { signIn } from "./client";
import { load } from "./load";
import { webhookAnswerTimes } from "./webhooks";

const pages = [
  "/sign-in",
  "/dashboard",
  "/connect",
  "/sites",
  "/links",
  "/settings/profile",
  "/settings/activity",
];

/** Adds connections in all states to Harbor Foods, spread over its sites. */
async function addConnections(databaseUrl: string, count: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `insert into "Connection" (id, "companyId", "nectarId", "providerName", username, status, "utilityTypes",
       "nectarCreatedAt", "changedAt")
     select gen_random_uuid(), c.id, gen_random_uuid(), 'Utility ' || i, 'user-' || i,
       (array['CONNECTED','PENDING','PASSWORD_INCORRECT','OTHER_ERROR'])[1 + i % 4], array['ELECTRICITY'],
       now(), now() - make_interval(mins => i)
     from "Company" c, generate_series(1, $1::int) i where c.name = 'Harbor Foods'`,
    [count],
  );
  await client.query(
    `insert into "ConnectionSite" select distinct on (c.id) c."companyId", c.id, s.id
     from "Connection" c join "Site" s on s."companyId" = c."companyId" on conflict do nothing`,
  );
  await client.query(
    `insert into "UtilityAccount" (id, "companyId", "connectionId", "nectarId", "accountNumber", "isTracked", "meterCount")
     select gen_random_uuid(), c."companyId", c.id, gen_random_uuid(), 'AC-' || right(c.id::text, 8), true, 1
     from "Connection" c where not exists (select from "UtilityAccount" a where a."connectionId" = c.id)`,
  );
  // As autovacuum does, sooner or later.
  await client.query("vacuum analyze");
  await client.end();
}

await runCommand(async () => {
  const postgres = await step("Starting a Postgres", testPostgres);
  const servers = await step("Starting the sandbox and the production build", () =>
    startE2eServers(postgres),
  );
  const { PORTAL_URL: portal } = servers;
  const cookie = await signIn(portal, "owner@harbor-foods.example", "demo-password-1");

  console.log("\nFirst load, gzipped kB");
  for (const path of pages) {
    const { htmlKb, scriptKb } = await firstLoad(portal, path, path === "/sign-in" ? "" : cookie);
    console.log(`  ${path.padEnd(20)} scripts ${scriptKb.toFixed(1)}  document ${htmlKb.toFixed(1)}`);
  }

  const times = await webhookAnswerTimes(portal, servers.NECTAR_WEBHOOK_SECRET, 200);
  console.log(`\nWebhook answered: median ${times[100]?.toFixed(1)} ms, 95 % ${times[190]?.toFixed(1)} ms`);

  const bare = await load(`${portal}/settings/profile`, cookie);
  console.log(
    `\n/settings/profile, the plainest page: ${bare.perSecond.toFixed(0)} requests/s, median ${bare.medianMs} ms`,
  );
  let present = 0;
  for (const wanted of [10, 10_000]) {
    await addConnections(servers.DATABASE_URL, wanted - present);
    present = wanted;
    for (const query of [
      "",
      "?state=attention",
      "?q=user-77",
      "?type=GAS",
      "?sort=provider",
      "?sort=-bill",
      "?sort=status",
      "?page=9999",
    ]) {
      const { perSecond, medianMs } = await load(`${portal}/dashboard${query}`, cookie);
      const ratio = (perSecond / bare.perSecond).toFixed(2);
      console.log(
        `/dashboard${query} with ${wanted} connections: ${perSecond.toFixed(0)} requests/s (${ratio} of it), median ${medianMs} ms`,
      );
    }
  }
});
