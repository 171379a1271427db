import { Hono } from "hono";
import { z } from "zod";
import { demoOrganizationId } from "../../organizations/queries";
import { onlyNotSendable, replayDelivery } from "../../webhooks/commands";
import { enableEndpoint } from "../../webhooks/endpoints/commands";
import { listAllEndpoints } from "../../webhooks/endpoints/queries";
import { createPortalLink } from "../../webhooks/portal-links";
import { setWebhookSettings, webhookSettingsSchema } from "../../webhooks/settings";
import { readForm } from "../form";
import { roomPages } from "./paths";

/** The forms of the control room that are about webhooks. The room's own routes guard them. */
export const webhookForms = new Hono()
  .post("/deliveries/:id/replay", async (c) => {
    const id = z.uuid().safeParse(c.req.param("id"));
    if (id.success) await replayDelivery(id.data).catch(onlyNotSendable);
    return c.redirect(`${roomPages.webhooks.path}#deliveries`, 303);
  })
  .post("/endpoints/:id/enable", async (c) => {
    const endpoint = (await listAllEndpoints()).find(({ id }) => id === c.req.param("id"));
    if (endpoint) await enableEndpoint(endpoint);
    return c.redirect(`${roomPages.webhooks.path}#deliveries`, 303);
  })
  .post("/webhook-settings", async (c) => {
    const form = await readForm(c);
    const sent = { shape: form.text("shape"), retrySpeed: Number(form.text("retrySpeed")) };
    const settings = webhookSettingsSchema.safeParse(sent);
    if (settings.success) await setWebhookSettings(settings.data);
    return c.redirect(`${roomPages.webhooks.path}#webhook-settings`, 303);
  })
  .post("/webhook-portal", async (c) => {
    const organizationId = await demoOrganizationId();
    if (organizationId === null) return c.redirect(`${roomPages.webhooks.path}#webhook-settings`, 303);
    return c.redirect(new URL(await createPortalLink(organizationId)).pathname, 303);
  });
