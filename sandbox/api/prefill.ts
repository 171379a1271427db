import { z } from "zod";
import { country } from "../countries";
import { findProviderByKey } from "../providers/directory";
import { foreignSites } from "../sites/queries";
import { utilityType } from "../utility-types";
import { ApiError } from "./errors";
import { collectionStart, httpUrl } from "./fields";

/**
 * What magic links and invitations fill in for the person, besides sites. The names are those of an invitation's `prefill`
 * (`/developer-guide/connection-invitations`); an absent field and null mean the same.
 */
export const prefillFields = {
  url: httpUrl.nullish().meta({ description: "The provider's page, or any of its website." }),
  datasourceId: z
    .string()
    .refine((key) => findProviderByKey(key) !== undefined, "no such datasource")
    .nullish()
    .meta({ description: "In this sandbox the key of a provider. It wins over `url`." }),
  dataCollectionStartDate: collectionStart.nullish(),
  utilityTypes: z.array(utilityType).max(20).nullish(),
  country: country.nullish(),
  connectionOwnerEmail: z.email().max(254).nullish(),
};

/** Throws a 400 that names the sites which are not the company's. `field` is where the caller named them. */
export async function assertOwnSites(companyId: string, ids: string[], field: string): Promise<void> {
  const foreign = await foreignSites(companyId, ids);
  if (foreign.length === 0) return;
  throw new ApiError(400, `${field}: not sites of this company: ${foreign.slice(0, 5).join(", ")}`);
}
