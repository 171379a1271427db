import type { ZodError } from "zod";
import { eventMeanings, eventTypes } from "../../webhooks/event-types";
import { CheckGroup, ErrorSummary, type FieldErrors, TextField } from "../shell/fields";

/** What stands in the form, as it was typed. */
export type EndpointFields = { url: string; description: string; eventTypes: string[] };

/** One sentence a field that is wrong. */
export function fieldErrors(error: ZodError): FieldErrors {
  const errors: FieldErrors = {};
  for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
  return errors;
}

type Props = {
  action: string;
  cancel: string;
  submit: string;
  fields: EndpointFields;
  errors?: FieldErrors;
};

/** The form to add or change an endpoint. No check box ticked means every event. */
export function EndpointForm({ action, cancel, submit, fields, errors = {} }: Props) {
  return (
    <form method="post" action={action} class="panel form" novalidate>
      <ErrorSummary errors={errors} />
      <TextField
        name="url"
        label="Endpoint URL"
        hint="Where events are posted: https, or http for a server on your own machine."
        type="url"
        value={fields.url}
        error={errors.url}
        autocomplete="off"
        spellcheck={false}
        maxlength={2000}
        required
      />
      <TextField
        name="description"
        label="Description (optional)"
        value={fields.description}
        error={errors.description}
        autocomplete="off"
        maxlength={200}
      />
      <CheckGroup
        name="eventTypes"
        legend="Events (none chosen: every event)"
        choices={eventTypes.map((type) => ({ value: type, label: type, detail: eventMeanings[type] }))}
        chosen={fields.eventTypes}
        error={errors.eventTypes}
      />
      <div class="actions">
        <button type="submit" class="button">
          {submit}
        </button>
        <a class="button button-quiet" href={cancel}>
          Cancel
        </a>
      </div>
    </form>
  );
}
