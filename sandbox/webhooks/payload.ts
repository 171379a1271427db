import { isDeepStrictEqual } from "node:util";
import { type AccountWithMeters, accountJson } from "../connections/accounts";
import { isoDate } from "../dates";
import type { Connection } from "../generated/client";

export type ConnectionEventType =
  | "connection.created.v2"
  | "connection.updated.v2"
  | "connection.validated.v2";

type Snapshot = Connection & { accounts: AccountWithMeters[] };

/** Nanoseconds and no zone, as in the samples of the Svix catalogue; the time is UTC. */
function catalogueTime(date: Date): string {
  return date.toISOString().replace("Z", "000000");
}

/**
 * The fields of a connection in a webhook, as in the newest captures of Nectar's Svix catalogue (September to
 * November 2025): no `company` and no `datasource`, and never a password.
 */
export function connectionFields(connection: Snapshot) {
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
    accounts: connection.accounts.map(accountJson),
  };
}

/**
 * What `connection.updated.v2` says beyond the new values: the names of the payload's fields that changed, and
 * their former values. A change outside the payload (the password, the error text) leaves both empty.
 */
export function changesBetween(before: Snapshot, after: Snapshot) {
  const now = new Map<string, unknown>(Object.entries(connectionFields(after)));
  const changed = Object.entries(connectionFields(before)).filter(
    ([name, value]) => name !== "updated" && !isDeepStrictEqual(value, now.get(name)),
  );
  return { protectedChanges: changed.map(([name]) => name), old: Object.fromEntries(changed) };
}
