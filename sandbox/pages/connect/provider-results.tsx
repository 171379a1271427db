import { hostOf } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import type { Found } from "../../providers/search";
import { Mark } from "../login/mark";
import { useTranslator } from "../shell/presentation";
import { utilityTypeLabel } from "../utility-type-labels";

type ProviderResultsProps = {
  action: string;
  customHref: string;
  search: string;
  found: Found;
  isSuggested: boolean;
  unknownHost?: string;
};

/** What a search found, and what to do if it is not the right one. */
export function ProviderResults(props: ProviderResultsProps) {
  const { action, customHref, search, found, isSuggested, unknownHost } = props;
  const t = useTranslator();
  const { providers, total, byAddress } = found;
  return (
    <>
      {unknownHost && <output class="notice">{t("provider.unknownHost", { host: unknownHost })}</output>}
      <p class="ways-on">
        {search !== "" && (
          <a href={`${action}?q=`}>{t(byAddress ? "provider.notThis" : "provider.showAll")}</a>
        )}
        <a href={customHref} class={unknownHost || total === 0 ? "button button-quiet" : undefined}>
          {t("provider.notListed")}
        </a>
      </p>
      {byAddress && <p class="confirm">{t("provider.confirm", { host: hostOf(search) ?? search })}</p>}
      <form method="post" action={action}>
        <ul class={byAddress ? "providers is-confirming" : "providers"} aria-label={t("provider.list")}>
          {providers.map((provider) => (
            <ProviderCard key={provider.key} provider={provider} isSuggested={isSuggested} />
          ))}
        </ul>
      </form>
      {total > providers.length && (
        <p class="more">{t("provider.more", { count: total - providers.length })}</p>
      )}
    </>
  );
}

function ProviderCard({ provider, isSuggested }: { provider: Provider; isSuggested: boolean }) {
  const t = useTranslator();
  const about = `about-${provider.key}`;
  const types = provider.utilityTypes.map((type) => utilityTypeLabel(t, type)).join(", ");
  return (
    <li class={isSuggested ? "provider is-suggested" : "provider"}>
      <Mark provider={provider} />
      <div>
        <button type="submit" name="provider" value={provider.key} aria-describedby={about}>
          {provider.name}
        </button>
        <p id={about}>
          {isSuggested && <strong>{t("provider.suggested")} · </strong>}
          {types} · {t.country(provider.country)}
        </p>
      </div>
    </li>
  );
}
