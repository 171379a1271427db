import type { Context } from "hono";
import type { WebhookEndpoint } from "../../generated/client";
import { changeEndpoint, createEndpoint, TooManyEndpointsError } from "../../webhooks/endpoints/commands";
import { endpointInput } from "../../webhooks/endpoints/input";
import { readForm } from "../form";
import type { FieldErrors } from "../shell/fields";
import { type EndpointFields, EndpointForm, fieldErrors } from "./endpoint-form";
import type { PortalEnv } from "./portal-gate";
import { portalPage } from "./portal-page";

async function readFields(c: Context): Promise<EndpointFields> {
  const form = await readForm(c);
  return { url: form.text("url"), description: form.text("description"), eventTypes: form.all("eventTypes") };
}

const emptyFields: EndpointFields = { url: "", description: "", eventTypes: [] };

/** The form for a new endpoint, empty or as it was sent. */
export function showNewEndpoint(c: Context<PortalEnv>, fields = emptyFields, errors?: FieldErrors) {
  const paths = c.get("paths");
  return portalPage(c, {
    title: "Add endpoint",
    back: { href: paths.overview(), label: "Webhooks" },
    status: errors ? 400 : 200,
    children: (
      <EndpointForm
        action={paths.endpoints()}
        cancel={paths.overview()}
        submit="Add endpoint"
        fields={fields}
        errors={errors}
      />
    ),
  });
}

/** Adds the endpoint of a posted form and shows it. */
export async function addEndpoint(c: Context<PortalEnv>) {
  const fields = await readFields(c);
  const input = endpointInput.safeParse(fields);
  if (!input.success) return showNewEndpoint(c, fields, fieldErrors(input.error));
  try {
    const { id } = await createEndpoint(c.get("organizationId"), input.data);
    return c.redirect(c.get("paths").endpoint(id, { done: "added" }), 303);
  } catch (error) {
    if (error instanceof TooManyEndpointsError) return showNewEndpoint(c, fields, { url: error.message });
    throw error;
  }
}

/** The form to change an endpoint, as it is or as it was sent. */
export function showEditEndpoint(
  c: Context<PortalEnv>,
  endpoint: WebhookEndpoint,
  fields: EndpointFields = endpoint,
  errors?: FieldErrors,
) {
  const paths = c.get("paths");
  const back = paths.endpoint(endpoint.id);
  return portalPage(c, {
    title: "Edit endpoint",
    back: { href: back, label: "Endpoint" },
    status: errors ? 400 : 200,
    children: (
      <EndpointForm
        action={paths.endpointStep(endpoint.id, "edit")}
        cancel={back}
        submit="Save"
        fields={fields}
        errors={errors}
      />
    ),
  });
}

/** Stores a posted change and shows the endpoint. */
export async function saveEndpoint(c: Context<PortalEnv>, endpoint: WebhookEndpoint) {
  const fields = await readFields(c);
  const input = endpointInput.safeParse(fields);
  if (!input.success) return showEditEndpoint(c, endpoint, fields, fieldErrors(input.error));
  await changeEndpoint(endpoint, input.data);
  return c.redirect(c.get("paths").endpoint(endpoint.id, { done: "saved" }), 303);
}
