import type { WebhookDelivery } from "../../generated/client";
import { Moment } from "./moment";
import { ScrollArea } from "./scroll-area";

/** The webhook log. Without an endpoint events are recorded only, and there is nothing to replay to. */
export function Deliveries({ deliveries, endpoint }: { deliveries: WebhookDelivery[]; endpoint?: string }) {
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">Webhook deliveries</h2>
      <p class="about">
        {endpoint ? (
          <>
            To <code>{endpoint}</code>
          </>
        ) : (
          <>
            Recorded, not sent: <code>SANDBOX_WEBHOOK_URL</code> is not set.
          </>
        )}
      </p>
      <div id="live-deliveries" data-live>
        {deliveries.length === 0 ? (
          <p class="empty">No events yet. Each change of a connection sends one.</p>
        ) : (
          <ScrollArea label="Webhook deliveries">
            <table>
              <caption class="visually-hidden">Webhook deliveries, newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Event</th>
                  <th scope="col">Time</th>
                  <th scope="col">Result</th>
                  <th scope="col" class="number">
                    Attempts
                  </th>
                  {endpoint && <th scope="col">Again</th>}
                </tr>
              </thead>
              <tbody>
                {deliveries.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} canReplay={endpoint !== undefined} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        )}
      </div>
    </section>
  );
}

function DeliveryRow({ delivery, canReplay }: { delivery: WebhookDelivery; canReplay: boolean }) {
  const { id, eventType, messageId, createdAt, attempts, lastAnswer } = delivery;
  return (
    <tr>
      <th scope="row">
        {eventType}
        <small>{messageId}</small>
      </th>
      <td>
        <Moment at={createdAt} />
      </td>
      <td>
        {resultOf(delivery)}
        {lastAnswer && <small>{lastAnswer.slice(0, 200)}</small>}
      </td>
      <td class="number">{attempts}</td>
      {canReplay && (
        <td>
          <form method="post" action={`/control-room/deliveries/${id}/replay`}>
            <button type="submit" id={`replay-${id}`} aria-label={`Replay ${eventType} ${messageId}`}>
              Replay
            </button>
          </form>
        </td>
      )}
    </tr>
  );
}

function resultOf({ deliveredAt, nextAttemptAt, attempts, lastStatus }: WebhookDelivery): string {
  const answer = lastStatus === null ? "" : ` (${lastStatus})`;
  if (deliveredAt) return `Delivered${answer}`;
  if (nextAttemptAt) return attempts === 0 ? "Waiting" : `Failed${answer}, will retry`;
  return attempts === 0 ? "Recorded" : `Failed${answer}`;
}
