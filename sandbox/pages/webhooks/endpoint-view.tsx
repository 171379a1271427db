import type { Context } from "hono";
import type { WebhookEndpoint } from "../../generated/client";
import { revealSecrets } from "../../webhooks/endpoints/queries";
import { eventTypes } from "../../webhooks/event-types";
import { listDeliveries } from "../../webhooks/queries";
import { DeliveryTable } from "./delivery-table";
import { EndpointFacts } from "./endpoint-facts";
import type { PortalEnv } from "./portal-gate";
import { portalPage } from "./portal-page";
import { SecretSection } from "./secret-section";

/** As many deliveries as one page shows. */
const SHOWN = 100;

/** One endpoint: what it is, its secret, a way to try it, and what was sent to it. */
export async function showEndpoint(c: Context<PortalEnv>, endpoint: WebhookEndpoint) {
  const paths = c.get("paths");
  const { id } = endpoint;
  const isUndelivered = c.req.query("show") === "undelivered";
  const [secrets, deliveries] = await Promise.all([
    revealSecrets(endpoint),
    listDeliveries({ limit: SHOWN, endpointId: id, isUndelivered }),
  ]);
  return portalPage(c, {
    title: "Endpoint",
    back: { href: paths.overview(), label: "Webhooks" },
    about: <span class="address">{endpoint.url}</span>,
    children: (
      <>
        <EndpointFacts endpoint={endpoint} paths={paths} />
        <SecretSection id={id} paths={paths} secrets={secrets} isShown={c.req.query("secret") === "shown"} />
        {!endpoint.disabledAt && <Example action={paths.endpointStep(id, "example")} />}
        <section aria-labelledby="deliveries">
          <div class="section-head">
            <h2 id="deliveries">Deliveries</h2>
            <nav aria-label="Which deliveries">
              <Choice href={paths.endpoint(id)} isCurrent={!isUndelivered} label="All" />
              <Choice
                href={paths.endpoint(id, { show: "undelivered" })}
                isCurrent={isUndelivered}
                label="Not delivered"
              />
            </nav>
            {!endpoint.disabledAt && (
              <form method="post" action={paths.endpointStep(id, "recover")}>
                <button type="submit" class="button button-quiet">
                  Send all missed again
                </button>
              </form>
            )}
          </div>
          <DeliveryTable deliveries={deliveries} paths={paths} />
          {deliveries.length === SHOWN && <p class="quiet">The newest {SHOWN} are shown.</p>}
        </section>
      </>
    ),
  });
}

function Choice({ href, isCurrent, label }: { href: string; isCurrent: boolean; label: string }) {
  return (
    <a href={`${href}#deliveries`} aria-current={isCurrent ? "true" : undefined}>
      {label}
    </a>
  );
}

function Example({ action }: { action: string }) {
  return (
    <section aria-labelledby="example">
      <h2 id="example">Try it</h2>
      <form method="post" action={action} class="panel actions">
        <label for="eventType">Event</label>
        <select id="eventType" name="eventType">
          {eventTypes.map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </select>
        <button type="submit" class="button">
          Send example
        </button>
      </form>
    </section>
  );
}
