import type { DeliveryState } from "../../webhooks/delivery-state";

const signs: Record<DeliveryState["tone"], string> = { good: "✓", bad: "✕", waiting: "…", quiet: "–" };

/** A state as a sign and words: never by colour alone. */
export function StateBadge({ tone, words }: DeliveryState) {
  return (
    <span class={`state state-${tone}`}>
      <span aria-hidden="true">{signs[tone]}</span> {words}
    </span>
  );
}

/** Whether an endpoint gets events, as a badge. */
export function EndpointBadge({
  endpoint,
}: {
  endpoint: { disabledAt: Date | null; failingSince: Date | null };
}) {
  if (endpoint.disabledAt) return <StateBadge tone="bad" words="Disabled" />;
  if (endpoint.failingSince) return <StateBadge tone="waiting" words="Failing" />;
  return <StateBadge tone="good" words="Enabled" />;
}
