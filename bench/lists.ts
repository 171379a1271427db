import { createHash } from "node:crypto";
import { withClient } from "../scripts/lib/database";

/** How much of everything Harbor Foods has; other companies of the demo stay as they are. */
export type Amount = Record<"connections" | "sites" | "links" | "events" | "deliveries" | "bills", number>;

export const few: Amount = { connections: 10, sites: 10, links: 10, events: 10, deliveries: 10, bills: 10 };
export const many: Amount = {
  connections: 10_000,
  sites: 2_000,
  links: 20_000,
  events: 100_000,
  deliveries: 100_000,
  bills: 500,
};

const harbor = `(select id from "Company" where name = 'Harbor Foods')`;
/** The connection that the bills are of. */
const oldest = "md5('connection 1')::uuid";

/** The id that the statements below make of a name. */
function idOf(name: string): string {
  const hash = createHash("md5").update(name).digest("hex");
  return hash.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/** Each adds rows by number, so that from a few to many only what is missing is added. */
const statements: Record<keyof Amount, string[]> = {
  sites: [
    `insert into "Site" (id, "companyId", "nectarId", name, address)
     select md5('site ' || i)::uuid, ${harbor}, gen_random_uuid(), 'Store ' || i, i || ' Main Street'
     from generate_series($1::int + 1, $2::int) i`,
  ],
  connections: [
    `insert into "Connection" (id, "companyId", "nectarId", "providerName", username, status, "statusSince",
       "utilityTypes", "lastBillDate", "nectarCreatedAt", "changedAt")
     select md5('connection ' || i)::uuid, ${harbor}, gen_random_uuid(), 'Utility ' || i * 7919 % 10007, 'user-' || i,
       (array['CONNECTED','PENDING','PASSWORD_INCORRECT','OTHER_ERROR'])[1 + i % 4], now() - make_interval(mins => i * 31 % 9001),
       array[(array['ELECTRICITY','GAS','WATER'])[1 + i % 3]], current_date - i * 17 % 400, now(), now() - make_interval(mins => i)
     from generate_series($1::int + 1, $2::int) i`,
    `insert into "ConnectionSite" ("companyId", "connectionId", "siteId")
     select ${harbor}, md5('connection ' || i)::uuid, md5('site ' || 1 + i % case when $2::int > 10 then 2000 else 10 end)::uuid
     from generate_series($1::int + 1, $2::int) i`,
    `insert into "UtilityAccount" (id, "companyId", "connectionId", "nectarId", "accountNumber", "utilityTypes", "isTracked", "meterCount")
     select gen_random_uuid(), ${harbor}, c.id, gen_random_uuid(), 'AC-' || i, c."utilityTypes", true, 1
     from generate_series($1::int + 1, $2::int) i join "Connection" c on c.id = md5('connection ' || i)::uuid`,
  ],
  links: [
    `insert into "Link" (id, "companyId", kind, "siteIds", "createdAt")
     select gen_random_uuid(), ${harbor}, 'CONNECT', array[md5('site ' || 1 + i % 10)::uuid], now() - make_interval(mins => i)
     from generate_series($1::int + 1, $2::int) i`,
    `insert into "ShareLink" (id, "companyId", kind, "tokenHash", "sealedToken", "createdAt")
     select gen_random_uuid(), ${harbor}, 'CONNECT', md5(i::text), '', now() - make_interval(mins => i)
     from generate_series($1::int + 1, $2::int) i`,
  ],
  events: [
    `insert into "AuditEvent" (id, "companyId", "userId", action, at)
     select gen_random_uuid(), m."companyId", m."userId", 'link.created', now() - make_interval(mins => i)
     from generate_series($1::int + 1, $2::int) i
       cross join (select * from "Membership" where "companyId" = ${harbor} limit 1) m`,
  ],
  deliveries: [
    `insert into "WebhookEvent" ("svixId", "eventType", "companyId", "receivedAt", "processedAt", outcome)
     select 'msg_bench_' || i, (array['connection.updated.v2','document.created'])[1 + i % 2], ${harbor},
       now() - make_interval(secs => i), now(), 'stored' from generate_series($1::int + 1, $2::int) i`,
  ],
  bills: [
    `insert into "Document" (id, "companyId", "nectarId", "connectionId", "providerName", "billDate", currency, "totalCharges",
       "utilityTypes", status)
     select gen_random_uuid(), ${harbor}, gen_random_uuid(), ${oldest}, 'Utility', current_date - i, 'USD', i, '{ELECTRICITY}',
       'PROCESSED' from generate_series($1::int + 1, $2::int) i`,
  ],
};

/** Adds what there is not yet, and lets Postgres see to its tables, as autovacuum does sooner or later. */
export async function fillLists(databaseUrl: string, from: Amount | null, to: Amount): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    for (const kind of Object.keys(statements) as (keyof Amount)[]) {
      for (const statement of statements[kind]) await client.query(statement, [from?.[kind] ?? 0, to[kind]]);
    }
    await client.query("vacuum analyze");
  });
}

/** Every list of the portal, in the ways in which it can be asked for. */
export function listPages(): string[] {
  return [
    "/dashboard",
    "/dashboard?state=attention",
    "/dashboard?type=GAS",
    `/dashboard?site=${idOf("site 1")}`,
    "/dashboard?site=store+1",
    "/dashboard?q=utility+77",
    "/dashboard?q=user-77",
    "/dashboard?q=AC-77",
    "/dashboard?q=77",
    "/dashboard?sort=provider",
    "/dashboard?sort=-bill",
    "/dashboard?sort=status",
    "/dashboard?page=9999",
    "/dashboard?page=200",
    "/dashboard?sort=status&page=200",
    "/dashboard/csv?q=user-77",
    "/sites",
    "/sites?order=missing",
    "/links",
    "/links?q=store+7",
    "/links?page=9999",
    "/settings/activity",
    "/settings/activity?page=9999",
    "/settings/developers",
    `/connections/${idOf("connection 1")}`,
    "/usage",
  ];
}
