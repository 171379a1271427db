import type { ConnectionDetails } from "../connections/queries";
import type { Transaction } from "../db";
import { changesBetween } from "./changes";
import { enqueueEvents, type WebhookEvent } from "./outbox";
import { catalogueFields, connectionFields } from "./payload";
import { readWebhookSettings } from "./settings";

/** Records `connection.created.v2`. After the transaction emit the signal "outbox". */
export async function recordConnectionCreated(tx: Transaction, connection: ConnectionDetails): Promise<void> {
  const { shape } = await readWebhookSettings(tx);
  const { companyId, id: connectionId } = connection;
  const payload = connectionFields(shape, connection);
  await enqueueEvents(tx, companyId, [{ type: "connection.created.v2", connectionId, payload }]);
}

/** What a webhook does not show and what is a change all the same: credentials, the error's text, the switch. */
function changedUnseen(before: ConnectionDetails, after: ConnectionDetails): boolean {
  return (
    before.sealedPassword !== after.sealedPassword ||
    before.statusErrorDetail !== after.statusErrorDetail ||
    before.isActive !== after.isActive
  );
}

/**
 * Records what a change of a connection causes: `connection.updated.v2` for any change, and
 * `connection.validated.v2` when the status became another one, with the payload of created. A change of times only
 * causes none (Nectar's webhook guide). After the transaction emit the signal "outbox".
 */
export async function recordConnectionChange(
  tx: Transaction,
  before: ConnectionDetails,
  after: ConnectionDetails,
): Promise<void> {
  const isSeen = changesBetween(catalogueFields(before), catalogueFields(after)).protectedChanges.length > 0;
  if (!isSeen && !changedUnseen(before, after)) return;

  const { shape } = await readWebhookSettings(tx);
  const { companyId, id: connectionId } = after;
  const fields = connectionFields(shape, after);
  const changes = changesBetween(connectionFields(shape, before), fields);
  const events: WebhookEvent[] = [
    { type: "connection.updated.v2", connectionId, payload: { ...fields, ...changes } },
  ];
  if (before.status !== after.status) {
    events.push({ type: "connection.validated.v2", connectionId, payload: fields });
  }
  await enqueueEvents(tx, companyId, events);
}
