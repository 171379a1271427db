import { z } from "zod";
import type { CompanyWithSites } from "../companies/queries";
import { isoDate } from "../dates";
import { day, decimal, uuid } from "./answer-fields";
import { siteAnswer, siteJson } from "./site-json";

/** The company object of the API reference. The public id is not part of it. */
export const companyAnswer = z
  .object({
    id: uuid,
    name: z.string(),
    externalId: z.string().nullable().meta({ description: "Your own id." }),
    dataCollectionStartDate: day.meta({ description: "Connections may have their own." }),
    isDemandEnabled: z.boolean().meta({ description: "Demand meters." }),
    isImpliedMeteringEnabled: z.boolean(),
    impliedMeteringFraction: decimal,
    isBasicIdentifierMappingEnabled: z.boolean(),
    isLowAccuracyModeEnabled: z.boolean().meta({ description: "Faster, and less accurate." }),
    users: z.array(z.string().meta({ format: "email" })),
    sites: z.array(siteAnswer),
  })
  .meta({ id: "Company" });

/** A company as the API shows it. */
export function companyJson(company: CompanyWithSites): z.input<typeof companyAnswer> {
  return {
    id: company.id,
    name: company.name,
    externalId: company.externalId,
    dataCollectionStartDate: isoDate(company.dataCollectionStartDate),
    isDemandEnabled: company.isDemandEnabled,
    isImpliedMeteringEnabled: company.isImpliedMeteringEnabled,
    impliedMeteringFraction: company.impliedMeteringFraction.toFixed(2),
    isBasicIdentifierMappingEnabled: company.isBasicIdentifierMappingEnabled,
    isLowAccuracyModeEnabled: company.isLowAccuracyModeEnabled,
    users: company.users,
    sites: company.sites.map(siteJson),
  };
}
