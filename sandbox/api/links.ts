import { z } from "zod";
import { country } from "../countries";
import { sealLink } from "../links/secrets";
import { connectLinkUrl } from "../links/urls";
import { foreignSites } from "../sites/queries";
import { utilityType } from "../utility-types";
import { companyOf, connectionOf } from "./access";
import type { ApiContext } from "./auth";
import { readBody } from "./body";
import { editSecretOf } from "./connection-json";
import { ApiError } from "./errors";
import { collectionStart, siteIds } from "./fields";

/**
 * The prefill of a connect link. The guide names only `sites`; the other names are those of its successor's
 * `prefill`, since the reference page lists none. Unknown keys are dropped and never reach the secret.
 */
const prefill = z.object({
  sites: siteIds.nullish(),
  initialSites: siteIds.nullish(),
  url: z
    .url({ protocol: /^https?$/, error: "must be an http(s) address" })
    .max(2000)
    .nullish(),
  dataCollectionStartDate: collectionStart.nullish(),
  utilityTypes: z.array(utilityType).max(20).nullish(),
  country: country.nullish(),
  connectionOwnerEmail: z.email().max(254).nullish(),
});

/**
 * "Create company magic link". Answers under both names that Nectar's pages give the public id, with the
 * ready-made address of the newer pages beside the secret.
 */
export async function createConnectLink(c: ApiContext) {
  const company = await companyOf(c);
  const { sites, initialSites, ...rest } = await readBody(c, prefill);
  const chosen = sites ?? initialSites ?? [];
  const foreign = await foreignSites(company.id, chosen);
  if (foreign.length > 0) {
    throw new ApiError(400, `sites: not sites of this company: ${foreign.slice(0, 5).join(", ")}`);
  }
  const secret = await sealLink({
    kind: "connect",
    companyId: company.id,
    publicId: company.publicId,
    sites: chosen,
    url: rest.url ?? undefined,
    dataCollectionStartDate: rest.dataCollectionStartDate ?? undefined,
    utilityTypes: rest.utilityTypes ?? undefined,
    country: rest.country ?? undefined,
    connectionOwnerEmail: rest.connectionOwnerEmail ?? undefined,
  });
  return c.json({
    publicId: company.publicId,
    publicCompanyId: company.publicId,
    companyMagicLinkSecret: secret,
    magicLinkUrl: connectLinkUrl(company.publicId, secret),
  });
}

/** "Create connection magic link", for editing. Nectar takes no body here; one that comes is not read. */
export async function createEditLink(c: ApiContext) {
  const connection = await connectionOf(c);
  return c.json({
    publicCompanyId: connection.company.publicId,
    connectionMagicLinkSecret: await editSecretOf(connection),
  });
}
