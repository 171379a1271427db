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
    publicCompanyId: uuid.meta({ description: "For the address of an edit link." }),
    connectionMagicLinkSecret: z
      .string()
      .meta({ description: "For the address of an edit link; a fresh one in every answer." }),
    status: connectionStatus,
    statusLastUpdateTime: time.nullable().meta({ description: "When the status was last recorded." }),
    statusFirstSeenTime: time.nullable().meta({ description: "Since when it has been this status." }),
    statusErrorDetail: z.string().nullable(),
    externalId: z.string().nullable().meta({ description: "Your own id." }),
    datasource: z
      .object({ name: z.string(), url: z.string() })
      .meta({ description: "The utility provider." }),
    url: z.string().meta({ description: "The address that was given for the login." }),
    username: z.string(),
    country: z.string().meta({ description: "ISO 3166-1 alpha-2." }),
    company: z.object({ id: uuid, name: z.string(), externalId: z.string().nullable() }),
    accounts: z.array(accountAnswer),
    initialSites: z.array(uuid).meta({ description: "The sites it is linked to." }),
    initialDatasourceTypes: z.array(z.string()),
    workflowOwnerEmail: z
      .string()
      .nullable()
      .meta({ description: "Who is told about it; the list filters it as `connectionOwnerEmail`." }),
    dataCollectionStartDate: day.meta({ description: "Beats the one of the company." }),
    multiplyByOccupancy: z
      .boolean()
      .meta({ description: "Whether usage is multiplied by the `occupancyPercent` of the site." }),
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

/** A connection as the API shows it. Throws for a status that Nectar does not have. */
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
