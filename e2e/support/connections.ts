import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { generateSync } from "otplib";
import { z } from "zod";
import { database } from "./database";
import { callSandbox, connectLinkUrl, listNectarConnections } from "./sandbox-api";
import type { Tenant } from "./tenant";
import { type Utility, utilities } from "./utilities";

/** A connection with its id in the portal and its id at Nectar. */
export type Connected = { id: string; nectarId: string };

async function post(url: string, fields: [string, string][]): Promise<string> {
  const response = await fetch(url, { method: "POST", body: new URLSearchParams(fields) });
  if (!response.ok) throw new Error(`POST ${url} answered ${response.status}`);
  return response.url;
}

/** The code that the authenticator app shows, from the key in the control room. */
export function authenticatorCode(key: string): string {
  return generateSync({ secret: key });
}

/** The key of Northwind's login, as the control room shows it to whoever sets up an app. */
export const authenticatorKey = "JBSWY3DPEHPK3PXPKRSXG5BRGIZTINJW";

/**
 * Connects a utility by filling in Nectar's forms without a browser, for tests that begin with a connection.
 * Waits until the portal has it as connected.
 */
export async function connectUtility(tenant: Tenant, utility: Utility = utilities.plain): Promise<Connected> {
  let url = await post(await connectLinkUrl(tenant.nectarId), [["provider", utility.key]]);
  url = await post(url, [
    ["username", utility.username],
    ["password", utility.password],
  ]);
  if (utility === utilities.authenticator) {
    url = await post(url, [["code", authenticatorCode(authenticatorKey)]]);
  }
  await post(url, [
    ["sites", tenant.mill.nectarId],
    ["utilityTypes", "ELECTRICITY"],
    ["collectFrom", "2025-01-01"],
    ["ownerEmail", ""],
  ]);
  const [made] = await listNectarConnections(tenant.nectarId);
  if (!made) throw new Error("Nectar has no connection");
  const find = () => database.connection.findUnique({ where: { nectarId: made.id } });
  await expect.poll(async () => (await find())?.status, { timeout: 15_000 }).toBe("CONNECTED");
  return { id: (await find())?.id ?? "", nectarId: made.id };
}

type Row = { providerName: string; status: string; username?: string; statusErrorDetail?: string };

/** Puts connections into the portal that Nectar does not have, for lists and statuses to look at. */
export async function insertConnections(tenant: Tenant, rows: Row[]): Promise<string[]> {
  const now = Date.now();
  const inserted = rows.map((row, index) => {
    const at = new Date(now - index * 60_000);
    return {
      ...row,
      id: randomUUID(),
      nectarId: randomUUID(),
      companyId: tenant.id,
      utilityTypes: ["ELECTRICITY"],
      statusSince: at,
      nectarCreatedAt: at,
      changedAt: at,
    };
  });
  await database.connection.createMany({ data: inserted });
  await database.connectionSite.createMany({
    data: inserted.map(({ id }) => ({ companyId: tenant.id, connectionId: id, siteId: tenant.mill.id })),
  });
  return inserted.map(({ id }) => id);
}

/** Tells open pages of what was put into the portal, as its own commands do. */
export async function announceChange({ id }: Tenant): Promise<void> {
  const [{ version } = { version: 0 }] = await database.$queryRaw<{ version: number }[]>`
    update "Company" set version = version + 1 where id = ${id}::uuid returning version`;
  await database.$queryRaw`select pg_notify('company_changed', ${`${id} ${version}`})::text`;
}

const sitesOfConnection = z.object({ initialSites: z.array(z.uuid()) });

/** The sites of a connection as Nectar has them. */
export async function nectarSites(tenant: Tenant, nectarId: string): Promise<string[]> {
  const path = `/v2.2/company/${tenant.nectarId}/connection/${nectarId}`;
  return (await callSandbox(path, sitesOfConnection)).initialSites;
}
