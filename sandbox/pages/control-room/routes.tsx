import { type Context, Hono } from "hono";
import { z } from "zod";
import { setStatus } from "../../connections/commands";
import { findConnection, listRecentConnections } from "../../connections/queries";
import { connectionStatus } from "../../connections/status";
import { clearFaults, readFaults } from "../../control/faults";
import { loopbackOnly } from "../../control/guard";
import { listMessages } from "../../messages/queries";
import { listAllEndpoints } from "../../webhooks/endpoints/queries";
import { listDeliveries } from "../../webhooks/queries";
import { readWebhookSettings } from "../../webhooks/settings";
import { readForm } from "../form";
import { controlRoomHeaders } from "../headers";
import { Document, page } from "../shell/document";
import { Connections } from "./connections";
import { Deliveries } from "./deliveries";
import { FaultsSummary } from "./faults";
import { Logins } from "./logins";
import { Messages } from "./messages";
import { webhookForms } from "./webhook-routes";
import { WebhookSwitches } from "./webhook-settings";
import { WhiteLabelSection } from "./white-label";
import { currentWhiteLabel, whiteLabelRoutes } from "./white-label-routes";

/** The control room: what a person needs to play all parts of the sandbox. Its forms call the same commands as the JSON routes. */
export const controlRoom = new Hono()
  .use("/", controlRoomHeaders, loopbackOnly)
  .use("/control-room/*", controlRoomHeaders, loopbackOnly)
  .get("/", show)
  .post("/control-room/connections/:id/status", async (c) => {
    const form = await readForm(c);
    const id = z.uuid().safeParse(c.req.param("id"));
    const status = connectionStatus.safeParse(form.text("status"));
    if (id.success && status.success && (await findConnection(id.data))) {
      await setStatus(id.data, status.data, form.text("detail").trim().slice(0, 500) || null);
    }
    return c.redirect("/#connections", 303);
  })
  .route("/control-room", webhookForms)
  .route("/control-room/white-label", whiteLabelRoutes)
  .post("/control-room/faults/clear", async (c) => {
    await clearFaults();
    return c.redirect("/#faults", 303);
  });

async function show(c: Context) {
  const [messages, connections, deliveries, endpoints, settings, faults, whiteLabel] = await Promise.all([
    listMessages(8),
    listRecentConnections(25),
    listDeliveries({ limit: 25 }),
    listAllEndpoints(),
    readWebhookSettings(),
    readFaults(),
    currentWhiteLabel(),
  ]);
  return page(
    c,
    <Document
      title="Control room – Nectar sandbox"
      styles={["base.css", "dress.css", "control-room.css"]}
      script="control-room.js"
      isControlRoom
    >
      <main class="room">
        <header>
          <h1>Control room</h1>
          <p>Everything that a utility, a phone or Nectar would know. Only this machine can open it.</p>
        </header>
        <div class="room-columns">
          <Logins now={Date.now()} />
          <Messages messages={messages} />
        </div>
        <Connections connections={connections} />
        <WebhookSwitches settings={settings} />
        <Deliveries deliveries={deliveries} endpoints={endpoints} />
        <FaultsSummary faults={faults} />
        <WhiteLabelSection values={whiteLabel} errors={{}} />
      </main>
    </Document>,
  );
}
