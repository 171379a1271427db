import type { Context } from "hono";
import type { WebhookEndpoint } from "../../generated/client";
import {
  deleteEndpoint,
  disableEndpoint,
  enableEndpoint,
  rotateSecret,
} from "../../webhooks/endpoints/commands";
import { recoverMissed } from "../../webhooks/endpoints/recover";
import { sendExample } from "../../webhooks/endpoints/send-example";
import { eventTypeSchema } from "../../webhooks/event-types";
import { readForm } from "../form";
import type { PortalEnv } from "./portal-gate";

type Step = (c: Context<PortalEnv>, endpoint: WebhookEndpoint) => Promise<string>;

async function example(c: Context, endpoint: WebhookEndpoint): Promise<string> {
  const type = eventTypeSchema.safeParse((await readForm(c)).text("eventType"));
  if (endpoint.disabledAt || !type.success) return "refused";
  await sendExample(endpoint, type.data);
  return "example";
}

async function recover(endpoint: WebhookEndpoint): Promise<string> {
  if (endpoint.disabledAt) return "refused";
  return (await recoverMissed(endpoint)) > 0 ? "recovered" : "nothing";
}

/** What the buttons of an endpoint's page do, by the last part of their address; each answers which notice to show. */
export const endpointSteps: Record<string, Step> = {
  rotate: (_, endpoint) => rotateSecret(endpoint).then(() => "rotated"),
  disable: (_, endpoint) => disableEndpoint(endpoint).then(() => "disabled"),
  enable: (_, endpoint) => enableEndpoint(endpoint).then(() => "enabled"),
  delete: (_, endpoint) => deleteEndpoint(endpoint).then(() => "deleted"),
  recover: (_, endpoint) => recover(endpoint),
  example,
};
