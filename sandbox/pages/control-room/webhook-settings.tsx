import type { WebhookSettings } from "../../webhooks/settings";

const shapes: Record<WebhookSettings["shape"], string> = {
  catalogue: "As in the newest event catalogue",
  guide: "As in the webhook guide (with company and datasource)",
};

/** How events are sent, and the way to the settings that a customer of Nectar has. */
export function WebhookSwitches({ settings }: { settings: WebhookSettings }) {
  return (
    <section aria-labelledby="webhook-settings">
      <h2 id="webhook-settings">How they are sent</h2>
      <form method="post" action="/control-room/webhook-settings" class="inline-form">
        <label for="shape">Payload of a connection</label>
        <select id="shape" name="shape">
          {Object.entries(shapes).map(([value, label]) => (
            <option key={value} value={value} selected={value === settings.shape}>
              {label}
            </option>
          ))}
        </select>
        <label for="retry-speed">Retries come this many times faster than Svix's</label>
        <input
          id="retry-speed"
          name="retrySpeed"
          type="number"
          min="1"
          max="100000"
          value={String(settings.retrySpeed)}
        />
        <button type="submit">Save</button>
      </form>
      <form method="post" action="/control-room/webhook-portal" class="inline-form">
        <button type="submit">Open the webhook settings of the demo organization</button>
      </form>
    </section>
  );
}
