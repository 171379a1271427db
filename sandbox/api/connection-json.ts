import { accountJson } from "../connections/accounts";
import type { ConnectionDetails } from "../connections/queries";
import { isoDate } from "../dates";
import { sealLink } from "../links/secrets";

/** A fresh `connectionMagicLinkSecret` of a connection. */
export async function editSecretOf(connection: ConnectionDetails): Promise<string> {
  return sealLink({
    kind: "edit",
    companyId: connection.companyId,
    publicId: connection.company.publicId,
    connectionId: connection.id,
  });
}

/** The connection object of the newest API reference (v2-2 pages): every list and detail call sends all of it. */
export async function connectionJson(connection: ConnectionDetails) {
  return {
    id: connection.id,
    created: connection.createdAt.toISOString(),
    updated: connection.updatedAt.toISOString(),
    publicCompanyId: connection.company.publicId,
    connectionMagicLinkSecret: await editSecretOf(connection),
    status: connection.status,
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
    accounts: connection.accounts.map((account) => ({
      ...accountJson(account),
      trackingStatus: account.trackingStatus,
    })),
    initialSites: connection.initialSites,
    initialDatasourceTypes: connection.initialDatasourceTypes,
    workflowOwnerEmail: connection.workflowOwnerEmail,
    dataCollectionStartDate: isoDate(connection.dataCollectionStartDate),
    multiplyByOccupancy: connection.multiplyByOccupancy,
    isActive: connection.isActive,
  };
}
