import { type Context, Hono } from "hono";
import { z } from "zod";
import { onlyNotSendable, replayDelivery } from "../../webhooks/commands";
import { findEndpoint } from "../../webhooks/endpoints/queries";
import { findDelivery } from "../../webhooks/queries";
import { showDelivery } from "./delivery-view";
import { addEndpoint, saveEndpoint, showEditEndpoint, showNewEndpoint } from "./endpoint-handlers";
import { endpointSteps } from "./endpoint-steps";
import { showEndpoint } from "./endpoint-view";
import { showOverview } from "./overview";
import { type PortalEnv, portalGate } from "./portal-gate";
import { portalPage } from "./portal-page";

type PortalContext = Context<PortalEnv>;

/** The endpoint or delivery that the path names, if it is this organization's. */
async function named<T>(
  c: PortalContext,
  find: (organizationId: string, id: string) => Promise<T | null>,
): Promise<T | null> {
  const id = z.uuid().safeParse(c.req.param("id"));
  return id.success ? find(c.get("organizationId"), id.data) : null;
}

function notHere(c: PortalContext) {
  const href = c.get("paths").overview();
  return portalPage(c, {
    title: "This is not here",
    status: 404,
    back: { href, label: "Webhooks" },
    children: <p class="panel">It was deleted, or the address is not complete.</p>,
  });
}

/**
 * The webhook portal: what the address of "configure webhook" opens. No cookies and no scripts; every button is a form
 * that is answered with a redirect.
 */
export const webhookPortal = new Hono<PortalEnv>()
  .use("/:token", portalGate)
  .use("/:token/*", portalGate)
  .get("/:token", showOverview)
  .get("/:token/endpoints/new", (c) => showNewEndpoint(c))
  .post("/:token/endpoints", addEndpoint)
  .get("/:token/endpoints/:id", async (c) => {
    const endpoint = await named(c, findEndpoint);
    return endpoint ? showEndpoint(c, endpoint) : notHere(c);
  })
  .get("/:token/endpoints/:id/edit", async (c) => {
    const endpoint = await named(c, findEndpoint);
    return endpoint ? showEditEndpoint(c, endpoint) : notHere(c);
  })
  .post("/:token/endpoints/:id/edit", async (c) => {
    const endpoint = await named(c, findEndpoint);
    return endpoint ? saveEndpoint(c, endpoint) : notHere(c);
  })
  .post("/:token/endpoints/:id/:step", async (c) => {
    const endpoint = await named(c, findEndpoint);
    const name = c.req.param("step");
    const step = Object.hasOwn(endpointSteps, name) ? endpointSteps[name] : undefined;
    if (!endpoint || !step) return notHere(c);
    const done = await step(c, endpoint);
    const paths = c.get("paths");
    return c.redirect(done === "deleted" ? paths.overview(done) : paths.endpoint(endpoint.id, { done }), 303);
  })
  .get("/:token/deliveries/:id", async (c) => {
    const delivery = await named(c, findDelivery);
    return delivery ? showDelivery(c, delivery) : notHere(c);
  })
  .post("/:token/deliveries/:id/replay", async (c) => {
    const delivery = await named(c, findDelivery);
    if (!delivery) return notHere(c);
    const replayed = await replayDelivery(delivery.id).catch(onlyNotSendable);
    return c.redirect(c.get("paths").delivery(delivery.id, { done: replayed ? "replayed" : "refused" }), 303);
  })
  .all("/:token/*", (c) => notHere(c));
