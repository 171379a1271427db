import { createServer } from "node:http";
import { performance } from "node:perf_hooks";
import { dataModels } from "../scripts/lib/data-models";
import { withClient } from "../scripts/lib/database";
import { step } from "../scripts/lib/progress";
import { onShutdown, runCommand } from "../scripts/lib/shutdown";
import { cloneDatabase, createTemplateDatabase, dropDatabase } from "../scripts/lib/test-database";
import { testPostgres } from "../scripts/lib/test-server";

/** 20,000 bills of 2,000 connections, each with five usage records of meters of its connection. */
const CONNECTIONS = 2_000;
const BILLS = 20_000;
const METERS = 5;
const PER_PAGE = 100;

const companyId = "019a0000-0000-7000-8000-000000000001";
const nectarId = "019a0000-0000-7000-8000-000000000002";
const idOf = (kind: number, n: number) =>
  `019a0000-0000-7${kind.toString(16).padStart(3, "0")}-8000-${n.toString(16).padStart(12, "0")}`;

function usage(n: number, documentId?: string) {
  const bill = Math.floor(n / METERS);
  return {
    id: idOf(2, n),
    updated: "2026-01-12T09:30:40Z",
    startDate: "2025-12-01",
    endDate: "2025-12-31",
    usage: "1840.00",
    usageUnits: "kWh",
    datasourceType: "ELECTRICITY",
    meter: idOf(3, (bill % CONNECTIONS) * METERS + (n % METERS)),
    identifiers: [{ rawName: "Meter", value: `E-${n % METERS}`, name: "METER" }],
    ...(documentId && { document: { id: documentId } }),
  };
}

function bill(n: number) {
  return {
    id: idOf(1, n),
    company: nectarId,
    updated: "2026-01-12T09:30:40Z",
    billDate: "2026-01-03",
    chargesUnits: "USD",
    totalCharges: "412.37",
    utilityCompany: "Large Utility",
    status: "PROCESSED",
    usageData: Array.from({ length: METERS }, (_, k) => usage(n * METERS + k)),
  };
}

/** One page of a list of so many rows, as Nectar answers it. */
function pageOf(list: string, total: number, page: number, row: (n: number) => object) {
  const first = (page - 1) * PER_PAGE;
  const totalPages = Math.max(1, Math.ceil(total / PER_PAGE));
  return {
    [`total${list === "documents" ? "Documents" : "UsageData"}`]: total,
    perPage: PER_PAGE,
    totalPages,
    currentPage: page,
    hasNext: page < totalPages,
    [list]: Array.from({ length: Math.min(PER_PAGE, total - first) }, (_, n) => row(first + n)),
  };
}

/** A Nectar that costs next to nothing, so that what is measured is the portal. */
function startNectar(): Promise<string> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://nectar");
    const isBill = pathname.endsWith("/document");
    // What changed since, and what was deleted: nothing.
    const isEmpty = searchParams.has("isDeleted") || searchParams.has("startDate");
    const total = isEmpty ? 0 : isBill ? BILLS : BILLS * METERS;
    const row = isBill ? bill : (n: number) => usage(n, idOf(1, Math.floor(n / METERS)));
    const answer = pageOf(isBill ? "documents" : "usageData", total, Number(searchParams.get("page")), row);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  onShutdown(async () => {
    server.close();
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`);
    });
  });
}

async function addConnections(databaseUrl: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    await client.query('insert into "Company" (id, name, "nectarId") values ($1, $2, $3)', [
      companyId,
      "Large",
      nectarId,
    ]);
    const rows = Array.from({ length: CONNECTIONS }, (_, n) => ({
      id: idOf(4, n),
      account: idOf(5, n),
      meters: Array.from({ length: METERS }, (_, k) => idOf(3, n * METERS + k)),
    }));
    await client.query(
      `insert into "Connection" (id, "companyId", "nectarId", "providerName", status, "nectarCreatedAt")
       select (r->>'id')::uuid, $1, (r->>'id')::uuid, 'Large Utility', 'CONNECTED', now() from jsonb_array_elements($2) r`,
      [companyId, JSON.stringify(rows)],
    );
    await client.query(
      `insert into "UtilityAccount" (id, "companyId", "connectionId", "nectarId", "accountNumber", "isTracked", "meterCount", "meterIds")
       select (r->>'account')::uuid, $1, (r->>'id')::uuid, (r->>'account')::uuid, 'A', true, 5,
         array(select jsonb_array_elements_text(r->'meters'))::uuid[] from jsonb_array_elements($2) r`,
      [companyId, JSON.stringify(rows)],
    );
    await client.query("analyze");
  });
}

/** How long the background sync takes for a large company, the first time and when nothing is new. */
await runCommand(async () => {
  process.env.DATABASE_ADMIN_URL = await step("Starting a Postgres", testPostgres);
  const template = await step("Making a database", () => createTemplateDatabase(dataModels.portal, "portal"));
  const databaseUrl = await cloneDatabase(template);
  onShutdown(async () => {
    await dropDatabase(databaseUrl);
    await dropDatabase(template);
  });
  await addConnections(databaseUrl);
  Object.assign(process.env, {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_URL: "http://localhost:3000",
    NEXTAUTH_SECRET: "bench".padEnd(40, "xyz"),
    NECTAR_API_URL: await startNectar(),
    NECTAR_API_KEY: "bench-key",
    NECTAR_DASH_URL: "http://127.0.0.1:9",
    NECTAR_WEBHOOK_SECRET: "none",
    LOG_LEVEL: "silent",
  });
  const { syncCompany } = await import("../lib/sync/sync-company");
  const { systemScope } = await import("../lib/auth/scope");
  const { db } = await import("../lib/db");
  for (const title of ["First sync", "Nothing new"]) {
    const started = performance.now();
    await syncCompany(systemScope(companyId));
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const [bills, records] = [await db().document.count(), await db().usageRecord.count()];
    console.log(`${title}: ${seconds} s, ${bills} bills and ${records} usage records are here`);
  }
  const unlinked = await db().usageRecord.count({
    where: { OR: [{ accountId: null }, { documentId: null }] },
  });
  console.log(`${unlinked} usage records without an account or a bill`);
  await db().$disconnect();
});
