import type { Context } from "hono";
import { z } from "zod";
import type { WebhookAttempt } from "../../generated/client";
import { deliveryState } from "../../webhooks/delivery-state";
import type { LoggedDelivery } from "../../webhooks/queries";
import { isDelivered } from "../../webhooks/send";
import { Moment } from "../shell/moment";
import type { PortalEnv } from "./portal-gate";
import { portalPage } from "./portal-page";
import { StateBadge } from "./state-badge";

const headersSchema = z.record(z.string(), z.string()).catch({});

/** One delivery: the body, every request that was made for it, and what was answered. */
export function showDelivery(c: Context<PortalEnv>, delivery: LoggedDelivery) {
  const paths = c.get("paths");
  const { id, endpoint, attemptLog, nextAttemptAt, lastAnswer } = delivery;
  return portalPage(c, {
    title: delivery.eventType,
    back: endpoint
      ? { href: paths.endpoint(endpoint.id), label: "Endpoint" }
      : { href: paths.overview(), label: "Webhooks" },
    about: <code>{delivery.messageId}</code>,
    children: (
      <>
        <section class="panel" aria-label="About this delivery">
          <dl class="pairs">
            <div>
              <dt>Result</dt>
              <dd>
                <StateBadge {...deliveryState(delivery)} />
                {attemptLog.length === 0 && lastAnswer && <p>{lastAnswer}</p>}
              </dd>
            </div>
            <div>
              <dt>To</dt>
              <dd class="address">{endpoint?.url}</dd>
            </div>
            <div>
              <dt>Happened</dt>
              <dd>
                <Moment at={delivery.createdAt} />
              </dd>
            </div>
            {nextAttemptAt && (
              <div>
                <dt>Next attempt</dt>
                <dd>
                  <Moment at={nextAttemptAt} />
                </dd>
              </div>
            )}
          </dl>
          {endpoint && !endpoint.disabledAt && (
            <form method="post" action={paths.replay(id)} class="actions">
              <button type="submit" class="button">
                Replay
              </button>
            </form>
          )}
        </section>
        <section aria-labelledby="attempts">
          <h2 id="attempts">Attempts</h2>
          {attemptLog.length === 0 && <p class="panel">No request was made yet.</p>}
          <ol class="cards">
            {attemptLog.toReversed().map((attempt, index) => (
              <Attempt key={attempt.id} attempt={attempt} number={attemptLog.length - index} />
            ))}
          </ol>
        </section>
        <section aria-labelledby="body">
          <h2 id="body">Body</h2>
          <pre class="panel" {...focusable}>
            {JSON.stringify(delivery.payload, null, 2)}
          </pre>
        </section>
      </>
    ),
  });
}

/** Something that scrolls can be scrolled by keyboard. */
const focusable = { tabindex: 0 };

function Attempt({ attempt, number }: { attempt: WebhookAttempt; number: number }) {
  const { status, answer, durationMs, createdAt } = attempt;
  return (
    <li class="panel">
      <h3>
        {number}.{" "}
        <StateBadge
          tone={isDelivered(attempt) ? "good" : "bad"}
          words={status === null ? "No answer" : `${status}`}
        />{" "}
        <span class="quiet">
          <Moment at={createdAt} /> · {durationMs} ms
        </span>
      </h3>
      {answer !== "" && <pre {...focusable}>{answer}</pre>}
      <details open={number === 1}>
        <summary>Request headers</summary>
        <dl class="pairs">
          {Object.entries(headersSchema.parse(attempt.requestHeaders)).map(([name, value]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <code>{value}</code>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </li>
  );
}
