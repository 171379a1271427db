import { z } from "zod";

/**
 * What an invitation fills in for its recipient. Nectar's guide also names `datasourceId`, which the reference does not
 * have; here it is a provider's key in the directory of this sandbox, and wins over `url`.
 */
export const storedPrefill = z.object({
  url: z.string().optional(),
  datasourceId: z.string().optional(),
  initialSites: z.array(z.string()).optional(),
  utilityTypes: z.array(z.string()).optional(),
  country: z.string().optional(),
  connectionOwnerEmail: z.string().optional(),
  dataCollectionStartDate: z.string().optional(),
});

export type InvitationPrefill = z.infer<typeof storedPrefill>;
