import { now } from "../clock/clock";
import { readFaults } from "../control/faults";
import type { Transaction } from "../db";
import type { Prisma } from "../generated/client";
import type { EventType } from "./event-types";
import { newMessageId } from "./message-id";

/** With the shuffle fault, events that belong together are held back by up to this long, each by its own time. */
const SHUFFLE_WINDOW_MS = 500;

export type WebhookEvent = {
  type: EventType;
  connectionId?: string | null;
  /** Of the document that a document event tells of. */
  documentId?: string;
  /** The body, without `eventType`. */
  payload: Prisma.InputJsonObject;
};

type Taker = { id: string; eventTypes: string[]; disabledAt: Date | null };
type Row = Prisma.WebhookDeliveryCreateManyInput;

/** The endpoints of a company's organization; those that are disabled miss what happens meanwhile. */
async function endpointsOf(tx: Transaction, companyId: string): Promise<Taker[]> {
  return tx.webhookEndpoint.findMany({
    where: { organization: { companies: { some: { id: companyId } } } },
    select: { id: true, eventTypes: true, disabledAt: true },
  });
}

/** One row an endpoint that takes the event; where there is none, one that says so. */
function deliveriesOf(event: Row, endpoints: Taker[], dueAt: () => Date): Row[] {
  const takers = endpoints.filter(
    ({ eventTypes: filter }) => filter.length === 0 || filter.includes(event.eventType),
  );
  if (takers.length === 0) return [{ ...event, lastAnswer: "Recorded, not sent: no endpoint takes it." }];
  return takers.map(({ id: endpointId, disabledAt }) => ({
    ...event,
    endpointId,
    nextAttemptAt: disabledAt ? null : dueAt(),
    lastAnswer: disabledAt ? "Not sent: the endpoint is disabled." : null,
  }));
}

/**
 * Records events of one company in the transaction of the change that they tell of: all happen or none. Each
 * endpoint whose filter takes the event gets a delivery of its own under the same svix-id. An event that no endpoint
 * takes is recorded once and sent to nobody; one for a disabled endpoint waits until somebody replays it. After the
 * transaction emit the signal "outbox".
 */
export async function enqueueEvents(
  tx: Transaction,
  companyId: string,
  events: WebhookEvent[],
): Promise<void> {
  const { webhooks } = await readFaults(tx);
  const endpoints = await endpointsOf(tx, companyId);
  const createdAt = now();
  const dueAt = () =>
    new Date(+createdAt + webhooks.delayMs + (webhooks.shuffle ? Math.random() * SHUFFLE_WINDOW_MS : 0));

  const data = events.flatMap(({ type, payload, ...ids }) => {
    const body = { eventType: type, ...payload };
    const message = {
      messageId: newMessageId(),
      eventType: type,
      createdAt,
      companyId,
      ...ids,
      payload: body,
    };
    return deliveriesOf(message, endpoints, dueAt);
  });
  await tx.webhookDelivery.createMany({ data });
}
