import { Hono } from "hono";
import { listAllEndpoints } from "../../webhooks/endpoints/queries";
import { listDeliveries } from "../../webhooks/queries";
import { readWebhookSettings } from "../../webhooks/settings";
import { Deliveries } from "./deliveries";
import { roomPage } from "./room-page";
import { WebhookSwitches } from "./webhook-settings";

/** How events are sent, to whom, and what came of each. */
export const webhooksPage = new Hono().get("/webhooks", async (c) => {
  const [deliveries, endpoints, settings] = await Promise.all([
    listDeliveries({ limit: 50 }),
    listAllEndpoints(),
    readWebhookSettings(),
  ]);
  return roomPage(c, {
    current: "webhooks",
    heading: "Webhooks",
    intro: "What happened, who was told, and what they answered. Any delivery can be sent again.",
    children: (
      <>
        <WebhookSwitches settings={settings} />
        <Deliveries deliveries={deliveries} endpoints={endpoints} />
      </>
    ),
  });
});
