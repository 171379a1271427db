import type { PropsWithChildren } from "hono/jsx";
import type { Translator } from "../../i18n/translator";
import { hostOf } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { useTranslator } from "../shell/presentation";
import { serviceLabel } from "../utility-type-labels";
import { Mark, Ornament } from "./mark";

type UtilityWindowProps = PropsWithChildren<{
  provider: Provider;
  companyName: string;
  back: { href: string; label: string };
  /** The site did not load: no dress, as a browser shows it. */
  isBlank?: boolean;
}>;

/** The embedded browser view: an address bar, and below it the utility's own page in its own dress. */
export function UtilityWindow({ provider, companyName, back, isBlank, children }: UtilityWindowProps) {
  const t = useTranslator();
  return (
    <>
      <div class="around">
        <p class="back">
          <a href={back.href}>← {back.label}</a>
        </p>
        <p class="trust">
          <Lock />
          {t("window.trust", { company: companyName })}
        </p>
      </div>
      <div class="window">
        <div class="address-bar" aria-hidden="true">
          <span class="dots">
            <i />
            <i />
            <i />
          </span>
          <span class="address">
            <Lock />
            {hostOf(provider.url)}
          </span>
        </div>
        {isBlank ? (
          <div class="dress dress-blank palette-neutral type-sans">
            <div class="dress-form">{children}</div>
          </div>
        ) : (
          <Dressed provider={provider}>{children}</Dressed>
        )}
      </div>
    </>
  );
}

function Dressed({ provider, children }: PropsWithChildren<{ provider: Provider }>) {
  const t = useTranslator();
  const { layout, type, palette } = provider.dress;
  return (
    <div class={`dress palette-${palette} type-${type} dress-${layout}`}>
      <div class="dress-brand">
        {layout === "split" && <Ornament provider={provider} />}
        <Mark provider={provider} />
        <p class="wordmark">{provider.name}</p>
        <p class="tagline">{provider.isCustom ? t("window.custom") : tagline(t, provider)}</p>
      </div>
      <div class="dress-form">{children}</div>
    </div>
  );
}

function Lock() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d="M4.5 7V5a3.5 3.5 0 017 0v2M3.5 7h9v6.5h-9z" />
    </svg>
  );
}

/** What the utility supplies, then "My account": the first letter in upper case, as at the start of a sentence. */
function tagline(t: Translator, { utilityTypes }: Provider): string {
  const services = t.list(utilityTypes.map((type) => serviceLabel(t, type)));
  return t("window.tagline", {
    services: services.charAt(0).toLocaleUpperCase(t.language) + services.slice(1),
  });
}
