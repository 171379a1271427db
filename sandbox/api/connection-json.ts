import { z } from "zod";
import type { ConnectionDetails } from "../connections/queries";
import { connectionStatus } from "../connections/status";
import { isoDate } from "../dates";
import { sealLink } from "../links/secrets";
import { accountAnswer, accountJson } from "./account-json";
import { day, time, uuid } from "./answer-fields";

/** The connection object of the newest API reference (v2-2 pages): every list and detail call sends all of it. */
export const connectionAnswer = z
  .object({
    id: uuid,
    created: time,
    updated: time,
    publicCompanyId: uuid,
    connectionMagicLinkSecret: z.string(),
    status: connectionStatus,
    statusLastUpdateTime: time.nullable(),
    statusFirstSeenTime: time.nullable(),
    statusErrorDetail: z.string().nullable(),
    externalId: z.string().nullable(),
    datasource: z.object({ name: z.string(), url: z.string() }),
    url: z.string(),
    username: z.string(),
    country: z.string(),
    company: z.object({ id: uuid, name: z.string(), externalId: z.string().nullable() }),
    accounts: z.array(accountAnswer),
    initialSites: z.array(uuid),
    initialDatasourceTypes: z.array(z.string()),
    workflowOwnerEmail: z.string().nullable(),
    dataCollectionStartDate: day,
    multiplyByOccupancy: z.boolean(),
    isActive: z.boolean(),
  })
  .meta({ id: "Connection" });

/** A fresh `connectionMagicLinkSecret` of a connection. */
export async function editSecretOf(connection: ConnectionDetails): Promise<string> {
  return sealLink({
    kind: "edit",
    companyId: connection.companyId,
    publicId: connection.company.publicId,
    connectionId: connection.id,
  });
}

export async function connectionJson(
  connection: ConnectionDetails,
): Promise<z.input<typeof connectionAnswer>> {
  return {
    id: connection.id,
    created: connection.createdAt.toISOString(),
    updated: connection.updatedAt.toISOString(),
    publicCompanyId: connection.company.publicId,
    connectionMagicLinkSecret: await editSecretOf(connection),
    status: connectionStatus.parse(connection.status),
    statusLastUpdateTime: connection.statusLastUpdateTime?.toISOString() ?? null,
    statusFirstSeenTime: connection.statusFirstSeenTime?.toISOString() ?? null,
    statusErrorDetail: connection.statusErrorDetail,
    externalId: connection.externalId,
    datasource: { name: connection.providerName, url: connection.providerUrl },
    url: connection.url,
    username: connection.username,
    country: connection.country,
    company: {
      id: connection.company.id,
      name: connection.company.name,
      externalId: connection.company.externalId,
    },
    accounts: connection.accounts.map(accountJson),
    initialSites: connection.initialSites,
    initialDatasourceTypes: connection.initialDatasourceTypes,
    workflowOwnerEmail: connection.workflowOwnerEmail,
    dataCollectionStartDate: isoDate(connection.dataCollectionStartDate),
    multiplyByOccupancy: connection.multiplyByOccupancy,
    isActive: connection.isActive,
  };
}
