import type { Translator } from "../../i18n/translator";
import { hostOf, providers } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { Mark } from "../login/mark";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";
import { utilityTypeLabel } from "../utility-type-labels";

type ProviderStepProps = {
  companyName: string;
  /** Without its query it lists everything. */
  action: string;
  search: string;
  /** Shown; the others are in the page, hidden, for the filter that works while typing. */
  found: Provider[];
  /** The provider that the link names. */
  suggested?: Provider;
  /** A web address in the link that no provider has. */
  unknownHost?: string;
};

/** Step 1: which utility. */
export function ProviderStep(props: ProviderStepProps) {
  const { companyName, action, search, found, suggested, unknownHost } = props;
  const t = useTranslator();
  const others = providers.filter((provider) => provider !== suggested);
  const listed = suggested ? [suggested, ...others] : others;
  return (
    <Wizard title={t("provider.title")} companyName={companyName} step="provider">
      <div class="column-wide">
        <h1>{t("provider.title")}</h1>
        <p class="lead">{t("provider.lead")}</p>
        {unknownHost && <output class="notice">{t("provider.unknownHost", { host: unknownHost })}</output>}
        <search>
          <form method="get" action={action} class="search">
            <label for="search" class="visually-hidden">
              {t("provider.searchLabel")}
            </label>
            <input
              id="search"
              type="search"
              name="q"
              value={search}
              placeholder={t("provider.searchLabel")}
              autocomplete="off"
              spellcheck={false}
              maxlength={300}
            />
            <button type="submit" class="button button-quiet">
              {t("provider.search")}
            </button>
          </form>
        </search>
        <output
          class="count"
          id="count"
          data-none={countOf(t, 0)}
          data-one={countOf(t, 1)}
          data-many={t("provider.many", { count: "{count}" })}
        >
          {countOf(t, found.length)}
        </output>
        {found.length < providers.length && (
          <a class="show-all" href={`${action}?q=`}>
            {t("provider.showAll")}
          </a>
        )}
        <form method="post" action={action}>
          <ul class="providers" aria-label={t("provider.list")}>
            {listed.map((provider) => (
              <ProviderCard
                key={provider.key}
                provider={provider}
                isSuggested={provider === suggested}
                isHidden={!found.includes(provider)}
              />
            ))}
          </ul>
        </form>
      </div>
    </Wizard>
  );
}

/** How many there are. The page carries the three forms, for the script that counts while one types. */
function countOf(t: Translator, count: number): string {
  if (count === 0) return t("provider.none");
  return count === 1 ? t("provider.one") : t("provider.many", { count: t.number(count) });
}

type ProviderCardProps = { provider: Provider; isSuggested: boolean; isHidden: boolean };

function ProviderCard({ provider, isSuggested, isHidden }: ProviderCardProps) {
  const t = useTranslator();
  const about = `about-${provider.key}`;
  return (
    <li
      class={isSuggested ? "provider is-suggested" : "provider"}
      data-name={provider.name}
      data-host={hostOf(provider.url)}
      hidden={isHidden}
    >
      <Mark provider={provider} />
      <div>
        <button type="submit" name="provider" value={provider.key} aria-describedby={about}>
          {provider.name}
        </button>
        <p id={about}>
          {isSuggested && <strong>{t("provider.suggested")} · </strong>}
          {provider.utilityTypes.map((type) => utilityTypeLabel(t, type)).join(", ")} · {provider.country}
        </p>
      </div>
    </li>
  );
}
