import { z } from "zod";
import { dateOf, defaultCollectionStart, isoDate } from "../dates";
import { db } from "../db";
import { type CompanyWithSites, companyOf, withSites } from "./access";
import type { ApiContext } from "./auth";
import { readBody } from "./body";
import { collectionStart } from "./fields";
import { siteJson } from "./sites";

const newCompany = z.object({
  name: z.string().trim().min(1).max(200),
  externalId: z.string().max(200).nullish(),
  dataCollectionStartDate: collectionStart.nullish(),
  users: z.array(z.email().max(254)).max(500).default([]),
});

/** The company object of the API reference. The switches are not modelled and show Nectar's defaults. */
function companyJson(company: CompanyWithSites) {
  return {
    id: company.id,
    name: company.name,
    externalId: company.externalId,
    dataCollectionStartDate: isoDate(company.dataCollectionStartDate),
    isDemandEnabled: false,
    isImpliedMeteringEnabled: false,
    impliedMeteringFraction: "1.00",
    isBasicIdentifierMappingEnabled: false,
    isLowAccuracyModeEnabled: false,
    users: company.users,
    sites: company.sites.map(siteJson),
  };
}

/** All companies of the key, as a bare array. */
export async function listCompanies(c: ApiContext) {
  const companies = await db.company.findMany({
    where: { organizationId: c.get("organizationId") },
    include: withSites,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return c.json(companies.map(companyJson));
}

export async function createCompany(c: ApiContext) {
  const body = await readBody(c, newCompany);
  const start = body.dataCollectionStartDate;
  const company = await db.company.create({
    data: {
      organizationId: c.get("organizationId"),
      name: body.name,
      externalId: body.externalId,
      users: body.users,
      dataCollectionStartDate: start ? dateOf(start) : defaultCollectionStart(),
    },
    include: withSites,
  });
  return c.json(companyJson(company), 201);
}

export async function getCompany(c: ApiContext) {
  return c.json(companyJson(await companyOf(c)));
}
