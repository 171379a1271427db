import type { ConnectionDetails } from "../connections/queries";
import { isoDate } from "../dates";
import { accountPayload } from "./account-payload";
import type { WebhookSettings } from "./settings";

/** Nanoseconds and no zone, as in the samples of the Svix catalogue; the time is UTC. */
export function catalogueTime(date: Date): string {
  return date.toISOString().replace("Z", "000000");
}

/** Microseconds and no zone, as in the example of the webhook guide; the time is UTC. */
function guideTime(date: Date): string {
  return date.toISOString().replace("Z", "000");
}

/**
 * The fields of a connection in a webhook, as in the newest captures of Nectar's Svix catalogue (September to
 * November 2025): no `company` and no `datasource`, and never a password.
 */
export function catalogueFields(connection: ConnectionDetails) {
  return {
    id: connection.id,
    created: catalogueTime(connection.createdAt),
    updated: catalogueTime(connection.updatedAt),
    status: connection.status,
    url: connection.url,
    country: connection.country,
    username: connection.username,
    workflowOwnerEmail: connection.workflowOwnerEmail,
    dataCollectionStartDate: isoDate(connection.dataCollectionStartDate),
    initialSites: connection.initialSites,
    initialDatasourceTypes: connection.initialDatasourceTypes,
    multiplyByOccupancy: connection.multiplyByOccupancy,
    accounts: connection.accounts.map(accountPayload),
  };
}

/**
 * The fields as in the example of Nectar's webhook guide (`/cookbooks/webhooks`): with `company` and `datasource`.
 * Its accounts are those of the v2 capture of 30 May 2025, the last one with the same fields around them.
 */
function guideFields(connection: ConnectionDetails) {
  const { company } = connection;
  return {
    id: connection.id,
    status: connection.status,
    created: guideTime(connection.createdAt),
    updated: guideTime(connection.updatedAt),
    url: connection.url,
    country: connection.country,
    company: {
      externalId: company.externalId,
      id: company.id,
      name: company.name,
      publicId: company.publicId,
    },
    datasource: { name: connection.providerName },
    emails: connection.workflowOwnerEmail === null ? [] : [connection.workflowOwnerEmail],
    accounts: connection.accounts.map((account) => {
      const { datasourceTypes: _types, lastServiceDate: _date, ...fields } = accountPayload(account);
      return fields;
    }),
  };
}

/** The fields of a connection in the shape that the settings ask for. */
export function connectionFields(shape: WebhookSettings["shape"], connection: ConnectionDetails) {
  return shape === "guide" ? guideFields(connection) : catalogueFields(connection);
}
