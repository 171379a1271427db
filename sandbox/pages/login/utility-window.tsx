import type { PropsWithChildren } from "hono/jsx";
import { hostOf } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { Mark, Ornament } from "./mark";

type UtilityWindowProps = PropsWithChildren<{ provider: Provider; back: { href: string; label: string } }>;

/** The embedded browser view: an address bar, and below it the utility's own page in its own dress. */
export function UtilityWindow({ provider, back, children }: UtilityWindowProps) {
  return (
    <>
      <p class="back">
        <a href={back.href}>← {back.label}</a>
      </p>
      <div class="window">
        <div class="address-bar" aria-hidden="true">
          <span class="dots">
            <i />
            <i />
            <i />
          </span>
          <span class="address">
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M4.5 7V5a3.5 3.5 0 017 0v2M3.5 7h9v6.5h-9z" />
            </svg>
            {hostOf(provider.url)}
          </span>
        </div>
        <div class={`dress dress-${provider.key} dress-${provider.dress.layout}`}>
          <div class="dress-brand">
            {provider.dress.layout === "split" && <Ornament provider={provider} />}
            <Mark provider={provider} />
            <p class="wordmark">{provider.name}</p>
            <p class="tagline">{tagline(provider)}</p>
          </div>
          <div class="dress-form">{children}</div>
        </div>
      </div>
    </>
  );
}

const services: Record<string, string> = {
  ELECTRICITY: "electricity",
  GAS: "gas",
  WATER: "water",
  SOLAR: "solar",
  DISTRICT: "district heating",
  FUEL: "fuel",
  WASTE: "waste",
};

function tagline({ utilityTypes }: Provider): string {
  const names = utilityTypes.map((type) => services[type] ?? type.toLowerCase());
  const list = new Intl.ListFormat("en").format(names);
  return `${list.charAt(0).toUpperCase()}${list.slice(1)} · My account`;
}
