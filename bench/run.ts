import { firstLoad } from "../e2e/support/first-load";
import { startE2eServers } from "../scripts/lib/e2e-servers";
import { step } from "../scripts/lib/progress";
import { runCommand } from "../scripts/lib/shutdown";
import { testPostgres } from "../scripts/lib/test-server";
import { signIn } from "./client";
import { few, fillLists, listPages, many } from "./lists";
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
  const paths = listPages();
  const rates = new Map<string, number[]>();
  for (const [amount, before] of [
    [few, null],
    [many, few],
  ] as const) {
    await step(`Adding ${amount.connections} connections and all else`, () =>
      fillLists(servers.DATABASE_URL, before, amount),
    );
    for (const path of paths) {
      const { perSecond } = await load(`${portal}${path}`, cookie);
      rates.set(path, [...(rates.get(path) ?? []), perSecond / bare.perSecond]);
    }
  }
  console.log("\nRequests a second, as a part of those of the plainest page: with a few rows, with many");
  for (const [path, [small = 0, large = 0]] of rates) {
    console.log(`  ${path.padEnd(56)} ${small.toFixed(2)}  ${large.toFixed(2)}`);
  }
});
