import type { Context } from "hono";
import type { WebhookEndpoint } from "../../generated/client";
import { listEndpoints } from "../../webhooks/endpoints/queries";
import { eventMeanings, eventTypes } from "../../webhooks/event-types";
import { Moment } from "../shell/moment";
import type { PortalPaths } from "./paths";
import type { PortalEnv } from "./portal-gate";
import { portalPage } from "./portal-page";
import { EndpointBadge } from "./state-badge";

/** The first page: the endpoints of the organization, and what events there are. */
export async function showOverview(c: Context<PortalEnv>) {
  const paths = c.get("paths");
  const endpoints = await listEndpoints(c.get("organizationId"));
  return portalPage(c, {
    title: "Webhooks",
    about: (
      <>
        Each change of a connection or a bill is posted to your endpoints. This link works until{" "}
        <Moment at={c.get("expiresAt")} />.
      </>
    ),
    children: (
      <>
        <section aria-labelledby="endpoints">
          <div class="section-head">
            <h2 id="endpoints">Endpoints</h2>
            <a class="button" href={paths.newEndpoint()}>
              Add endpoint
            </a>
          </div>
          {endpoints.length === 0 ? (
            <p class="panel">No endpoint yet. Add the address of your webhook route to get events.</p>
          ) : (
            <ul class="cards">
              {endpoints.map((endpoint) => (
                <EndpointCard key={endpoint.id} endpoint={endpoint} paths={paths} />
              ))}
            </ul>
          )}
        </section>
        <section aria-labelledby="events">
          <h2 id="events">Events</h2>
          <dl class="panel pairs">
            {eventTypes.map((type) => (
              <div key={type}>
                <dt>
                  <code>{type}</code>
                </dt>
                <dd>{eventMeanings[type]}</dd>
              </div>
            ))}
          </dl>
        </section>
      </>
    ),
  });
}

function EndpointCard({ endpoint, paths }: { endpoint: WebhookEndpoint; paths: PortalPaths }) {
  const { id, url, description, eventTypes: filter } = endpoint;
  return (
    <li class="panel card">
      <div>
        <a class="address" href={paths.endpoint(id)}>
          {url}
        </a>
        <p class="quiet">
          {description === "" ? "" : `${description} · `}
          {filter.length === 0 ? "Every event" : `${filter.length} of ${eventTypes.length} events`}
        </p>
      </div>
      <EndpointBadge endpoint={endpoint} />
    </li>
  );
}
