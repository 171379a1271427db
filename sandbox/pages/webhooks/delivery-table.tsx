import { deliveryState } from "../../webhooks/delivery-state";
import type { LoggedDelivery } from "../../webhooks/queries";
import { Moment } from "../shell/moment";
import type { PortalPaths } from "./paths";
import { StateBadge } from "./state-badge";

/** The newest deliveries of an endpoint; each row leads to its requests. */
export function DeliveryTable({ deliveries, paths }: { deliveries: LoggedDelivery[]; paths: PortalPaths }) {
  if (deliveries.length === 0) return <p class="panel">Nothing here. Send an example to try the endpoint.</p>;
  return (
    <table class="panel">
      <caption class="visually-hidden">Deliveries, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Event</th>
          <th scope="col">Result</th>
          <th scope="col" class="number">
            Attempts
          </th>
          <th scope="col">Happened</th>
          <th scope="col">Next attempt</th>
        </tr>
      </thead>
      <tbody>
        {deliveries.map((delivery) => (
          <tr key={delivery.id}>
            <th scope="row">
              <a href={paths.delivery(delivery.id)}>{delivery.eventType}</a>
              <small>{delivery.messageId}</small>
            </th>
            <td>
              <StateBadge {...deliveryState(delivery)} />
            </td>
            <td class="number" data-label="Attempts">
              {delivery.attempts}
            </td>
            <td data-label="Happened">
              <Moment at={delivery.createdAt} />
            </td>
            <td data-label="Next attempt">
              {delivery.nextAttemptAt ? (
                <Moment at={delivery.nextAttemptAt} />
              ) : (
                <span class="quiet">None</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
