import { z } from "zod";
import type { Company } from "../generated/client";
import { sealLink } from "../links/secrets";
import { connectLinkUrl } from "../links/urls";
import { findProviderByKey } from "../providers/directory";
import { assertOwnSites } from "../sites/own-sites";
import { companyOf, connectionOf } from "./access";
import { uuid } from "./answer-fields";
import { editSecretOf } from "./connection-json";
import { siteIds } from "./fields";
import { operation } from "./operation";
import { prefillFields } from "./prefill";

/**
 * The prefill of a connect link. The guide names only `sites`; the other names are those of its successor's
 * `prefill`, since the reference page lists none. Unknown keys are dropped and never reach the secret.
 */
const prefill = z.object({
  sites: siteIds.nullish(),
  initialSites: siteIds.nullish().meta({ description: "Another name of `sites`." }),
  ...prefillFields,
});

const connectLinkAnswer = z
  .object({
    publicId: uuid,
    publicCompanyId: uuid,
    companyMagicLinkSecret: z.string(),
    magicLinkUrl: z.string().meta({ format: "uri" }),
  })
  .meta({ id: "ConnectLink" });

/**
 * "Create company magic link". Answers under both names that Nectar's pages give the public id, with the
 * ready-made address of the newer pages beside the secret.
 */
async function connectLink(company: Company, sent: z.output<typeof prefill>) {
  const { sites, initialSites, ...rest } = sent;
  const chosen = sites ?? initialSites ?? [];
  await assertOwnSites(company.id, chosen, sites ? "sites" : "initialSites");
  const secret = await sealLink({
    kind: "connect",
    companyId: company.id,
    publicId: company.publicId,
    sites: chosen,
    url: findProviderByKey(rest.datasourceId ?? "")?.url ?? rest.url ?? undefined,
    dataCollectionStartDate: rest.dataCollectionStartDate ?? undefined,
    utilityTypes: rest.utilityTypes ?? undefined,
    country: rest.country ?? undefined,
    connectionOwnerEmail: rest.connectionOwnerEmail ?? undefined,
  });
  return {
    publicId: company.publicId,
    publicCompanyId: company.publicId,
    companyMagicLinkSecret: secret,
    magicLinkUrl: connectLinkUrl(company.publicId, secret),
  };
}

const createConnectLink = operation({
  id: "createConnectLink",
  method: "POST",
  paths: ["/company/{companyId}/connection/link", "/connection/company/{companyId}/link"],
  summary: "Create a magic link for a new connection",
  tag: "Magic links",
  source: "the magic-link guide; /cookbooks/magic-link-integration",
  find: companyOf,
  body: prefill,
  status: 200,
  answer: connectLinkAnswer,
  handle: async ({ subject, body }) => connectLink(subject, body),
});

const createConnectLinkByGet = operation({
  id: "createConnectLinkByGet",
  method: "GET",
  paths: createConnectLink.paths,
  summary: "Create a magic link for a new connection, without prefill",
  description: "The v2 reference page shows GET where the guide shows POST; both answer.",
  tag: "Magic links",
  source: "/api-reference/connections/create-magic-link-for-creating-a-utility-account-connection",
  find: companyOf,
  status: 200,
  answer: connectLinkAnswer,
  handle: async ({ subject }) => connectLink(subject, {}),
});

const createEditLink = operation({
  id: "createEditLink",
  method: "POST",
  paths: ["/company/{companyId}/connection/{connectionId}/link", "/connection/{connectionId}"],
  summary: "Create a magic link for an existing connection",
  description: "Nectar takes no body here; one that comes is not read.",
  tag: "Magic links",
  source: "the magic-link guide; /developer-guide/magic-link-integration",
  find: connectionOf,
  status: 200,
  answer: z.object({ publicCompanyId: uuid, connectionMagicLinkSecret: z.string() }).meta({ id: "EditLink" }),
  handle: async ({ subject: connection }) => ({
    publicCompanyId: connection.company.publicId,
    connectionMagicLinkSecret: await editSecretOf(connection),
  }),
});

export const linkOperations = [createConnectLink, createConnectLinkByGet, createEditLink];
