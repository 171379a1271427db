import type { WebhookEndpoint } from "../../generated/client";
import { Moment } from "../shell/moment";
import type { PortalPaths } from "./paths";
import { EndpointBadge } from "./state-badge";

/** What an endpoint is and how it fares, with what can be done to it. */
export function EndpointFacts({ endpoint, paths }: { endpoint: WebhookEndpoint; paths: PortalPaths }) {
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
