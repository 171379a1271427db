import { z } from "zod";
import { createConnection } from "../connections/create";
import type { ConnectionDetails } from "../connections/queries";
import { country } from "../countries";
import { isoDate } from "../dates";
import type { Company } from "../generated/client";
import { providerOfConnection } from "../providers/custom";
import { findProviderByUrl, hostOf } from "../providers/directory";
import { basicOutcomeOf } from "../providers/outcome";
import { seal } from "../seal";
import { assertOwnSites } from "../sites/own-sites";
import { utilityType } from "../utility-types";
import { collectionStart, httpUrl, siteIds } from "./fields";

/**
 * The body of "create basic connection". `url` and `username` are on Nectar's page; `password`, `sites` and `country` are
 * likely names; the others are those of the connection object, with an invitation's names beside them.
 */
export const newConnection = z
  .object({
    url: httpUrl,
    username: z.string().trim().min(1).max(200),
    password: z.string().min(1).max(1000),
    sites: siteIds.optional(),
    initialSites: siteIds.optional().meta({ description: "Another name of `sites`." }),
    country: country.optional(),
    initialDatasourceTypes: z.array(utilityType).max(20).optional(),
    utilityTypes: z
      .array(utilityType)
      .max(20)
      .optional()
      .meta({ description: "Another name of `initialDatasourceTypes`." }),
    dataCollectionStartDate: collectionStart.optional(),
    workflowOwnerEmail: z.email().max(254).nullish(),
    externalId: z.string().max(255).nullish(),
    multiplyByOccupancy: z.boolean().optional(),
  })
  .refine(({ sites, initialSites }) => (sites ?? initialSites ?? []).length > 0, {
    path: ["sites"],
    message: "at least one site is required",
  });

type NewConnection = z.output<typeof newConnection>;

/** The provider at an address; an address that nobody knows is a custom provider, named by its host. */
function providerAt(url: string) {
  const known = findProviderByUrl(url);
  const names = { providerKey: known?.key ?? null, providerName: known?.name ?? hostOf(url) ?? url };
  return providerOfConnection({ ...names, providerUrl: known?.url ?? url });
}

/** Signs in at once, with nobody there to answer more than a password, and keeps what came of it as a connection. */
export async function createBasicConnection(
  company: Company,
  body: NewConnection,
): Promise<ConnectionDetails> {
  const siteIds = body.sites ?? body.initialSites ?? [];
  await assertOwnSites(company.id, siteIds, body.sites ? "sites" : "initialSites");
  const provider = providerAt(body.url);
  const names = {
    providerKey: provider.isCustom ? undefined : provider.key,
    providerName: provider.name,
    providerUrl: provider.url,
  };
  const checkOutcome = await basicOutcomeOf({
    ...names,
    companyId: company.id,
    providerKey: names.providerKey ?? null,
    username: body.username,
    sealedPassword: await seal(body.password),
    status: "PENDING",
    statusFirstSeenTime: null,
  });
  const types = body.initialDatasourceTypes ?? body.utilityTypes ?? [];
  return createConnection({
    ...names,
    companyId: company.id,
    url: body.url,
    username: body.username,
    password: body.password,
    country: body.country ?? provider.country,
    siteIds,
    utilityTypes: types.length > 0 ? types : provider.utilityTypes,
    collectFrom: body.dataCollectionStartDate ?? isoDate(company.dataCollectionStartDate),
    ownerEmail: body.workflowOwnerEmail ?? undefined,
    externalId: body.externalId ?? undefined,
    multiplyByOccupancy: body.multiplyByOccupancy,
    checkOutcome,
    isCheckedAtOnce: true,
  });
}
