import { now } from "../clock/clock";
import { dateOf } from "../dates";
import { db } from "../db";
import { Prisma, type Site } from "../generated/client";

/** What a site is made of, as the API writes it; `occupancyPercent` is a decimal as text. */
export type SiteFields = {
  name: string;
  externalId?: string | null;
  address?: string;
  path?: string[];
  occupancyPercent?: string | null;
};

/** Creates a site of a company. */
export async function createSite(companyId: string, fields: SiteFields): Promise<Site> {
  return db.site.create({ data: { ...fields, companyId, createdAt: now() } });
}

/** Changes what is given and nothing else. */
export async function updateSite(id: string, fields: Partial<SiteFields>): Promise<Site> {
  return db.site.update({ where: { id }, data: fields });
}

/**
 * Archives a site from a day (`YYYY-MM-DD`) on, or with null makes it active again: in Nectar that is done by people, and
 * the API only shows it as `dataCollectionStopDate`. Null for an unknown site.
 */
export async function archiveSite(id: string, day: string | null): Promise<Site | null> {
  try {
    return await db.site.update({ where: { id }, data: { dataCollectionStopDate: day && dateOf(day) } });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2025") return null;
    throw error;
  }
}
