import { parseArgs } from "node:util";
import { hashPassword } from "@/lib/auth/passwords";
import { db } from "@/lib/db";
import type { Role } from "@/lib/generated/prisma/client";

/** The password of every demo login. */
const demoPassword = "demo-password-1";

/** Nectar's ids are those that the sandbox seeds. */
const companies = [
  {
    name: "Harbor Foods",
    nectarId: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d01",
    nectarPublicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c101",
    people: [
      { email: "owner@harbor-foods.example", name: "Olivia Harbor", role: "OWNER" },
      { email: "member@harbor-foods.example", name: "Marco Reyes", role: "MEMBER" },
      { email: "viewer@harbor-foods.example", name: "Vera Lindqvist", role: "VIEWER" },
    ],
    sites: [
      {
        nectarId: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a001",
        name: "Pier 4 cold store",
        address: "4 Pier Road, Oakland, CA",
      },
      {
        nectarId: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a002",
        name: "Harbor Street kitchen",
        address: "118 Harbor Street, Oakland, CA",
      },
      {
        nectarId: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a003",
        name: "Alameda depot",
        address: "2200 Clement Avenue, Alameda, CA",
      },
    ],
  },
  {
    name: "Summit Offices",
    nectarId: "c1de2a7e-55a3-4b1f-bb0f-0e8c4b0f7d02",
    nectarPublicId: "5d3f4f0e-7f0b-4a07-9d25-0c9be7f1c102",
    people: [{ email: "owner@summit-offices.example", name: "Sam Okafor", role: "OWNER" }],
    sites: [
      {
        nectarId: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a101",
        name: "Summit Tower",
        address: "1 Summit Plaza, Denver, CO",
      },
      {
        nectarId: "7a54d7de-1f0c-4a3c-9c57-2b1de3f4a102",
        name: "Ridge House",
        address: "40 Ridge Lane, Boulder, CO",
      },
    ],
  },
] satisfies DemoCompany[];

type DemoCompany = {
  name: string;
  nectarId: string;
  nectarPublicId: string;
  people: { email: string; name: string; role: Role }[];
  sites: { nectarId: string; name: string; address: string }[];
};

/** Adds one demo company. What is there already stays as it is: a changed password or name is kept. */
async function seedCompany({ people, sites, ...company }: DemoCompany): Promise<void> {
  const { id: companyId } = await db().company.upsert({
    where: { nectarId: company.nectarId },
    create: company,
    update: {},
    select: { id: true },
  });
  for (const { role, email, name } of people) {
    const user =
      (await db().user.findUnique({ where: { email }, select: { id: true } })) ??
      (await db().user.create({
        data: { email, name, passwordHash: await hashPassword(demoPassword), emailVerified: new Date() },
        select: { id: true },
      }));
    const membership = { companyId, userId: user.id };
    await db().membership.upsert({
      where: { companyId_userId: membership },
      create: { ...membership, role },
      update: {},
    });
  }
  await db().site.createMany({
    data: sites.map((site) => ({ ...site, companyId })),
    skipDuplicates: true,
  });
}

const { values } = parseArgs({ options: { "into-production": { type: "boolean" } } });
if (process.env.NODE_ENV === "production" && !values["into-production"]) {
  console.error(
    "NODE_ENV is production, and everybody knows the demo passwords: nothing was added. If you mean it, say --into-production.",
  );
  process.exit(1);
}
for (const company of companies) await seedCompany(company);
await db().$disconnect();
