import type { WebhookEndpoint } from "../../generated/client";
import { deliveryState } from "../../webhooks/delivery-state";
import type { LoggedDelivery } from "../../webhooks/queries";
import { Moment } from "../shell/moment";
import { ScrollArea } from "./scroll-area";

type Props = { deliveries: LoggedDelivery[]; endpoints: WebhookEndpoint[] };

/** The webhook log of all organizations: what happened, for whom, what came of it and when it is tried again. */
export function Deliveries({ deliveries, endpoints }: Props) {
  return (
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">Deliveries</h2>
      <div id="live-deliveries" data-live>
        <Endpoints endpoints={endpoints} />
        {deliveries.length === 0 ? (
          <p class="empty">No events yet. Each change of a connection or a bill sends one.</p>
        ) : (
          <ScrollArea label="Webhook deliveries">
            <table>
              <caption class="visually-hidden">Webhook deliveries, newest first</caption>
              <thead>
                <tr>
                  <th scope="col">Event</th>
                  <th scope="col">Endpoint</th>
                  <th scope="col">Time</th>
                  <th scope="col">Result</th>
                  <th scope="col" class="number">
                    Attempts
                  </th>
                  <th scope="col">Again</th>
                </tr>
              </thead>
              <tbody>
                {deliveries.map((delivery) => (
                  <DeliveryRow key={delivery.id} delivery={delivery} />
                ))}
              </tbody>
            </table>
          </ScrollArea>
        )}
      </div>
    </section>
  );
}

function Endpoints({ endpoints }: { endpoints: WebhookEndpoint[] }) {
  if (endpoints.length === 0) {
    return (
      <p class="about">
        Recorded, not sent: there is no endpoint. Set <code>SANDBOX_WEBHOOK_URL</code>, or open the webhook
        settings.
      </p>
    );
  }
  return (
    <ul class="endpoints about">
      {endpoints.map(({ id, url, disabledAt, disabledReason, failingSince }) => (
        <li key={id}>
          To <code>{url}</code>
          {disabledAt && (
            <>
              {" "}
              – disabled: {disabledReason}{" "}
              <form method="post" action={`/control-room/endpoints/${id}/enable`}>
                <button type="submit" id={`enable-${id}`} aria-label={`Enable ${url}`}>
                  Enable
                </button>
              </form>
            </>
          )}
          {failingSince && !disabledAt && (
            <>
              {" "}
              – failing since <Moment at={failingSince} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function DeliveryRow({ delivery }: { delivery: LoggedDelivery }) {
  const { id, eventType, messageId, createdAt, attempts, lastAnswer, endpoint, nextAttemptAt } = delivery;
  return (
    <tr>
      <th scope="row">
        {eventType}
        <small>{messageId}</small>
      </th>
      <td>{endpoint ? <small>{endpoint.url}</small> : "None"}</td>
      <td>
        <Moment at={createdAt} />
      </td>
      <td>
        {deliveryState(delivery).words}
        {nextAttemptAt && (
          <small>
            Next attempt <Moment at={nextAttemptAt} />
          </small>
        )}
        {lastAnswer && <small>{lastAnswer.slice(0, 200)}</small>}
      </td>
      <td class="number">{attempts}</td>
      <td>
        {endpoint && !endpoint.disabledAt && (
          <form method="post" action={`/control-room/deliveries/${id}/replay`}>
            <button type="submit" id={`replay-${id}`} aria-label={`Replay ${eventType} ${messageId}`}>
              Replay
            </button>
          </form>
        )}
      </td>
    </tr>
  );
}
