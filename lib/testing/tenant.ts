import { randomUUID } from "node:crypto";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/enums";

type TestSite = { id: string; nectarId: string; name: string };
export type Tenant = { id: string; nectarId: string; owner: Scope; sites: TestSite[] };

type Wanted = {
  /** Names of its sites; the default is one, "Main site". */
  sites?: string[];
  /** Nectar's ids, where the company has to be one that a sandbox knows. */
  nectarId?: string;
  siteNectarIds?: readonly string[];
};

/** A company of its own for a test, with an owner and sites. */
export async function newTenant({ sites = ["Main site"], nectarId, siteNectarIds = [] }: Wanted = {}) {
  const company = await db().company.create({
    data: {
      name: `Company ${randomUUID().slice(0, 8)}`,
      nectarId: nectarId ?? randomUUID(),
      sites: { create: sites.map((name, n) => ({ name, nectarId: siteNectarIds[n] ?? randomUUID() })) },
    },
    select: { id: true, nectarId: true, sites: { select: { id: true, nectarId: true, name: true } } },
  });
  const tenant: Tenant = { ...company, owner: await newMember(company.id, "OWNER") };
  return tenant;
}

/** Another person of the company. @returns their scope */
export async function newMember(companyId: string, role: Role): Promise<Scope> {
  const { id: userId } = await newUser({});
  await db().membership.create({ data: { companyId, userId, role } });
  return { companyId, userId, role };
}

/** A user who belongs to no company yet. */
export function newUser({ passwordHash }: { passwordHash?: string }) {
  return db().user.create({
    data: { email: `${randomUUID()}@people.example`, name: "Pat Person", passwordHash },
    select: { id: true, email: true },
  });
}

/** The site of that place in the list. */
export function siteOf({ sites }: Tenant, index = 0): TestSite {
  const site = sites[index];
  if (!site) throw new Error(`the tenant has no site ${index}`);
  return site;
}
