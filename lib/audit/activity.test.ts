import { describe, expect, test } from "vitest";
import { recordAudit } from "@/lib/audit/commands";
import { eventDetails } from "@/lib/audit/details";
import { activityQuery, PORTAL } from "@/lib/audit/filter";
import { everyActivity, listActivity, listActivityPeople, listConnectionActivity } from "@/lib/audit/queries";
import { systemScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { storedConnection } from "@/lib/testing/connection";
import { newMember, newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";

const everything = { page: 1 };

/** Events a minute apart, the first the latest. */
async function eventsIn({ id: companyId }: Tenant, count: number, userId: string | null = null) {
  await db().auditEvent.createMany({
    data: Array.from({ length: count }, (_, n) => ({
      companyId,
      userId,
      action: "site.created",
      details: { name: `Site ${n}` },
      at: new Date(Date.UTC(2026, 2, 10) - n * 60_000),
    })),
  });
}

async function namesOf(rows: AsyncIterable<{ details: unknown }>): Promise<(string | undefined)[]> {
  const names = [];
  for await (const { details } of rows) names.push(eventDetails(details).name);
  return names;
}

test("the latest comes first, on pages that hold each event once; past the end comes the last", async () => {
  const tenant = await newTenant();
  await eventsIn(tenant, 30);
  const pages = await Promise.all([1, 2, 99].map((page) => listActivity(tenant.owner, { page })));
  expect(pages.map(({ rows }) => rows.length)).toEqual([25, 5, 5]);
  expect(pages[2]).toMatchObject({ total: 30, page: 2, pages: 2 });
  const names = pages
    .slice(0, 2)
    .flatMap(({ rows }) => rows.map(({ details }) => eventDetails(details).name));
  expect(names).toEqual(Array.from({ length: 30 }, (_, n) => `Site ${n}`));
});

test("a file holds all that fits, in the same order, over the seams of its batches", async () => {
  const tenant = await newTenant();
  await eventsIn(tenant, 1_001);
  const names = await namesOf(everyActivity(tenant.owner, everything));
  expect(names).toEqual(Array.from({ length: 1_001 }, (_, n) => `Site ${n}`));
});

describe("filters", () => {
  test("narrow by person, the portal itself, action and days that both count, and combine", async () => {
    const tenant = await newTenant();
    const colleague = await newMember(tenant.id, "ADMIN");
    await eventsIn(tenant, 2, tenant.owner.userId);
    await recordAudit(systemScope(tenant.id), db(), { action: "connection.added" });
    await recordAudit(colleague, db(), { action: "password.changed" });
    const count = async (query: Record<string, string>) =>
      (await listActivity(tenant.owner, activityQuery(query))).total;
    const person = tenant.owner.userId ?? "";
    expect(await count({})).toBe(4);
    expect(await count({ person })).toBe(2);
    expect(await count({ person: PORTAL })).toBe(1);
    expect(await count({ action: "password.changed" })).toBe(1);
    expect(await count({ action: "password.changed", person })).toBe(0);
    // 10 March at midnight, and a minute before it.
    expect(await count({ from: "2026-03-10", to: "2026-03-10" })).toBe(1);
    expect(await count({ from: "2026-03-09", to: "2026-03-09" })).toBe(1);
    expect(await count({ from: "2026-03-09", to: "2026-03-10", person })).toBe(2);
    expect(await listActivityPeople(tenant.owner)).toHaveLength(2);
  });

  test.each([
    { person: "nobody", action: "'; drop table", from: "2026-02-30", to: "yesterday", page: "-1" },
    { person: "", action: "", from: "", to: "" },
    {},
  ])("what %j does not say well is ignored", (query) => {
    expect(activityQuery(query)).toEqual({ page: 1 });
  });
});

test("an event leads to what it was about as long as that is there, and keeps its name", async () => {
  const tenant = await newTenant({ sites: ["Pier 4", "Pier 5"] });
  const { id } = await storedConnection(tenant.owner, { providerName: "Harbor Gas" });
  const siteIds = tenant.sites.map((site) => site.id);
  await recordAudit(tenant.owner, db(), { action: "link.created", details: { connectionId: id, siteIds } });
  await db().site.delete({ where: { id: siteOf(tenant).id } });
  const [event] = (await listActivity(tenant.owner, everything)).rows;
  expect(event?.subjects).toMatchObject([{ kind: "connection", id, name: "Harbor Gas" }, { kind: "site" }]);
});

test("a connection has its own trail, of what the portal noticed as well", async () => {
  const tenant = await newTenant();
  const { id, seen } = await storedConnection(tenant.owner);
  await storedConnection(tenant.owner, {
    ...seen,
    status: "PASSWORD_INCORRECT",
    updatedAt: new Date("2026-02-01"),
  });
  await recordAudit(tenant.owner, db(), { action: "link.created", details: { connectionId: id } });
  const trail = await listConnectionActivity(tenant.owner, id);
  expect(trail.map(({ action, user }) => [action, user?.id ?? null])).toEqual([
    ["link.created", tenant.owner.userId],
    ["connection.status-changed", null],
    ["connection.added", null],
  ]);
  expect(eventDetails(trail[1]?.details)).toMatchObject({ from: "CONNECTED", to: "PASSWORD_INCORRECT" });
  expect(await listConnectionActivity(tenant.owner, "nonsense")).toEqual([]);
});

test.each(["MEMBER", "VIEWER"] as const)("a %s reads nothing of it", async (role) => {
  const { id } = await newTenant();
  const member = await newMember(id, role);
  await expect(listActivity(member, everything)).rejects.toThrow();
  await expect(listActivityPeople(member)).rejects.toThrow();
  expect(() => everyActivity(member, everything)).toThrow();
});

test.each([null, [], "text", { name: 7, to: ["x"] }])(
  "details of another shape, %j, are no trouble",
  (stored) => {
    expect(eventDetails(stored)).toEqual({});
  },
);
