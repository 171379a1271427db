import { z } from "zod";
import { isoDate } from "../dates";
import type { Site } from "../generated/client";
import { day, decimal, uuid } from "./answer-fields";

/** The site object of the API reference. */
export const siteAnswer = z
  .object({
    id: uuid,
    name: z.string(),
    externalId: z.string().nullable().meta({ description: "Your own id." }),
    address: z.string(),
    path: z.array(z.string()).meta({ description: "Tags, from general to specific." }),
    occupancyPercent: decimal.nullable(),
    dataCollectionStopDate: day.nullable().meta({ description: "Set for an archived site; read-only." }),
  })
  .meta({ id: "Site" });

/** A site as the API shows it, by itself and in its company. */
export function siteJson(site: Site): z.input<typeof siteAnswer> {
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
