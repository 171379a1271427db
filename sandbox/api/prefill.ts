import { z } from "zod";
import { country } from "../countries";
import { findProviderByKey } from "../providers/directory";
import { utilityType } from "../utility-types";
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
