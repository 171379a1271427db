import type { Context } from "hono";
import type { WebhookEndpoint } from "../../generated/client";
import { revealSecrets } from "../../webhooks/endpoints/queries";
import { eventTypes } from "../../webhooks/event-types";
import { listDeliveries } from "../../webhooks/queries";
import { Moment } from "../shell/moment";
import { DeliveryTable } from "./delivery-table";
import type { PortalPaths } from "./paths";
import type { PortalEnv } from "./portal-gate";
import { portalPage } from "./portal-page";
import { SecretSection } from "./secret-section";
import { EndpointBadge } from "./state-badge";

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
        <Facts endpoint={endpoint} paths={paths} />
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

function Facts({ endpoint, paths }: { endpoint: WebhookEndpoint; paths: PortalPaths }) {
  const { id, description, disabledAt, disabledReason, failingSince } = endpoint;
  return (
    <section class="panel" aria-label="About this endpoint">
      <dl class="pairs">
        <div>
          <dt>State</dt>
          <dd>
            <EndpointBadge endpoint={endpoint} />
            {disabledAt && (
              <p>
                {disabledReason} Since <Moment at={disabledAt} />.
              </p>
            )}
            {failingSince && !disabledAt && (
              <p>
                Since <Moment at={failingSince} />. After five days without a success it is disabled.
              </p>
            )}
          </dd>
        </div>
        {description !== "" && (
          <div>
            <dt>Description</dt>
            <dd>{description}</dd>
          </div>
        )}
        <div>
          <dt>Events</dt>
          <dd>{endpoint.eventTypes.length === 0 ? "Every event" : endpoint.eventTypes.join(", ")}</dd>
        </div>
      </dl>
      {endpoint.isFromEnvironment && (
        <p class="quiet">
          From <code>SANDBOX_WEBHOOK_URL</code>: when it is deleted or gets another address or secret, the
          next start of the sandbox brings the environment's back.
        </p>
      )}
      <div class="actions">
        <a class="button button-quiet" href={paths.endpointStep(id, "edit")}>
          Edit
        </a>
        <form method="post" action={paths.endpointStep(id, disabledAt ? "enable" : "disable")}>
          <button type="submit" class="button button-quiet">
            {disabledAt ? "Enable" : "Disable"}
          </button>
        </form>
        <details>
          <summary class="button button-quiet">Delete</summary>
          <form method="post" action={paths.endpointStep(id, "delete")}>
            <p>It gets no more events, and its secret is gone.</p>
            <button type="submit" class="button button-danger">
              Delete endpoint
            </button>
          </form>
        </details>
      </div>
    </section>
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
