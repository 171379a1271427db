import { z } from "zod";
import { isoDate } from "../dates";
import { db } from "../db";
import type { Site } from "../generated/client";
import { companyOf, siteOf } from "./access";
import type { ApiContext } from "./auth";
import { readBody } from "./body";

/** The decimal of the API reference, 0 to 100; a JSON number is taken too. */
const percent = z
  .union([z.string(), z.number().transform(String)])
  .refine((text) => /^\d{1,3}(?:\.\d{0,4})?$/.test(text) && Number(text) <= 100, "must be 0 to 100");

const newSite = z.object({
  name: z.string().trim().min(1).max(255),
  externalId: z.string().max(200).nullish(),
  address: z.string().max(255).default(""),
  path: z.array(z.string().min(1).max(100)).max(10).default([]),
  occupancyPercent: percent.nullish(),
});

/** The site object of the API reference. */
export function siteJson(site: Site) {
  return {
    id: site.id,
    name: site.name,
    externalId: site.externalId,
    address: site.address,
    path: site.path,
    occupancyPercent: site.occupancyPercent?.toFixed(4) ?? null,
    dataCollectionStopDate: site.dataCollectionStopDate && isoDate(site.dataCollectionStopDate),
  };
}

export async function createSite(c: ApiContext) {
  const company = await companyOf(c);
  const body = await readBody(c, newSite);
  const site = await db.site.create({ data: { ...body, companyId: company.id } });
  return c.json(siteJson(site), 201);
}

export async function getSite(c: ApiContext) {
  return c.json(siteJson(await siteOf(c)));
}
