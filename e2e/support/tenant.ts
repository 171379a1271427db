import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/auth/passwords";
import { database } from "./database";
import { createNectarCompany, createNectarSite } from "./sandbox-api";

export type Person = { id: string; name: string; email: string; password: string };
type Site = { id: string; nectarId: string; name: string; address: string };

/** A company of one test's own: nobody else sees it or changes it. */
export type Tenant = {
  id: string;
  name: string;
  /** Nectar's private id of the company. */
  nectarId: string;
  owner: Person;
  member: Person;
  viewer: Person;
  mill: Site;
  depot: Site;
};

export type BareCompany = { id: string; name: string; owner: Person };

const password = "correct horse battery staple";

// argon2id is slow on purpose: one hash a worker is enough.
let passwordHash: Promise<string> | undefined;

async function addPerson(companyId: string, company: string, role: "OWNER" | "MEMBER" | "VIEWER") {
  passwordHash ??= hashPassword(password);
  const name = `${role.charAt(0)}${role.slice(1).toLowerCase()} of ${company}`;
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@tenant.example`;
  const { id } = await database.user.create({
    data: {
      name,
      email,
      emailVerified: new Date(),
      passwordHash: await passwordHash,
      memberships: { create: { companyId, role } },
    },
  });
  return { id, name, email, password };
}

async function addSite(companyId: string, nectarCompanyId: string, name: string): Promise<Site> {
  const address = `1 ${name} Road, Oakland, CA`;
  const nectarId = await createNectarSite(nectarCompanyId, { name, address });
  const { id } = await database.site.create({ data: { companyId, nectarId, name, address } });
  return { id, nectarId, name, address };
}

/** Makes a company with two sites and three people, at Nectar and in the portal. Names are found nowhere else. */
export async function createTenant(): Promise<Tenant> {
  const tag = randomBytes(4).toString("hex");
  const name = `Orchard ${tag}`;
  const nectarId = await createNectarCompany(name);
  const { id } = await database.company.create({ data: { name, nectarId } });
  return {
    id,
    name,
    nectarId,
    owner: await addPerson(id, name, "OWNER"),
    member: await addPerson(id, name, "MEMBER"),
    viewer: await addPerson(id, name, "VIEWER"),
    mill: await addSite(id, nectarId, `Mill ${tag}`),
    depot: await addSite(id, nectarId, `Depot ${tag}`),
  };
}

/** Makes a company that has nothing yet but its owner. */
export async function createBareCompany(): Promise<BareCompany> {
  const name = `Seedling ${randomBytes(4).toString("hex")}`;
  const { id } = await database.company.create({ data: { name, nectarId: await createNectarCompany(name) } });
  return { id, name, owner: await addPerson(id, name, "OWNER") };
}

export async function removeBareCompany({ id, owner }: BareCompany): Promise<void> {
  await database.company.delete({ where: { id } });
  await database.user.delete({ where: { id: owner.id } });
}

/**
 * Removes it from the portal. The sandbox's database goes with the run. The portal's jobs may still be writing for it, in
 * orders of their own. Where each would wait for the other, Postgres ends whoever has waited for `deadlock_timeout`
 * first: that shall be the job, which has nothing to do any more.
 */
export async function removeTenant({ id, owner, member, viewer }: Tenant): Promise<void> {
  const ofCompany = { where: { companyId: id } };
  await database.$transaction([
    database.$executeRaw`set local deadlock_timeout = '1min'`,
    database.usageRecord.deleteMany(ofCompany),
    database.document.deleteMany(ofCompany),
    database.connection.deleteMany(ofCompany),
    database.company.delete({ where: { id } }),
    database.user.deleteMany({ where: { id: { in: [owner, member, viewer].map((person) => person.id) } } }),
  ]);
}
