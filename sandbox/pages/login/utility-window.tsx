import type { PropsWithChildren } from "hono/jsx";
import type { Translator } from "../../i18n/translator";
import { hostOf } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { useTranslator } from "../shell/presentation";
import { serviceLabel } from "../utility-type-labels";
import { Mark, Ornament } from "./mark";

type UtilityWindowProps = PropsWithChildren<{ provider: Provider; back: { href: string; label: string } }>;

/** The embedded browser view: an address bar, and below it the utility's own page in its own dress. */
export function UtilityWindow({ provider, back, children }: UtilityWindowProps) {
  const t = useTranslator();
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
        <div
          class={`dress palette-${provider.dress.palette} type-${provider.dress.type} dress-${provider.dress.layout}`}
        >
          <div class="dress-brand">
            {provider.dress.layout === "split" && <Ornament provider={provider} />}
            <Mark provider={provider} />
            <p class="wordmark">{provider.name}</p>
            <p class="tagline">{tagline(t, provider)}</p>
          </div>
          <div class="dress-form">{children}</div>
        </div>
      </div>
    </>
  );
}

/** What the utility supplies, then "My account": the first letter in upper case, as at the start of a sentence. */
function tagline(t: Translator, { utilityTypes }: Provider): string {
  const services = t.list(utilityTypes.map((type) => serviceLabel(t, type)));
  return t("window.tagline", {
    services: services.charAt(0).toLocaleUpperCase(t.language) + services.slice(1),
  });
}
