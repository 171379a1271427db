import type { Translator } from "../../i18n/translator";
import { providerCountries } from "../../providers/directory";
import type { Found } from "../../providers/search";
import { Notice, SelectField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";
import { ProviderResults } from "./provider-results";

type ProviderStepProps = {
  companyName: string;
  /** Without its query it lists the first ones of all. */
  action: string;
  /** "My provider is not listed". */
  customHref: string;
  search: string;
  /** ISO 3166-1 alpha-2 of the only country to search. */
  country?: string;
  found: Found;
  /** The provider found is the one that the link names. */
  isSuggested: boolean;
  /** A web address that no provider has. */
  unknownHost?: string;
  /** The person was somewhere else and cannot go on there. */
  isRestarted: boolean;
};

/** Step 1: which utility. `wizard.js` submits the search while one types and puts in the results that come back. */
export function ProviderStep(props: ProviderStepProps) {
  const { companyName, action, customHref, search, country, found, isSuggested, unknownHost, isRestarted } =
    props;
  const t = useTranslator();
  return (
    <Wizard title={t("provider.title")} companyName={companyName} step="provider">
      <div class="column-wide">
        <h1>{t("provider.title")}</h1>
        <p class="lead">{t("provider.lead")}</p>
        {isRestarted && <Notice tone="info">{t("provider.restarted")}</Notice>}
        <search>
          <form method="get" action={action} class="search" data-search="#results">
            <div class="search-box">
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
            </div>
            <SelectField
              name="country"
              label={t("provider.country")}
              value={country ?? ""}
              choices={[
                { value: "", label: t("provider.allCountries") },
                ...providerCountries
                  .map((code) => ({ value: code, label: t.country(code) }))
                  .sort((a, b) => a.label.localeCompare(b.label, t.language)),
              ]}
              isLabelHidden
            />
            <button type="submit" class="button button-quiet">
              {t("provider.search")}
            </button>
          </form>
        </search>
        <output class="count" id="count">
          {countOf(t, found.total)}
        </output>
        <div id="results">
          <ProviderResults
            action={action}
            customHref={customHref}
            search={search}
            found={found}
            isSuggested={isSuggested}
            unknownHost={unknownHost}
          />
        </div>
      </div>
    </Wizard>
  );
}

function countOf(t: Translator, count: number): string {
  if (count === 0) return t("provider.none");
  return count === 1 ? t("provider.one") : t("provider.many", { count: t.number(count) });
}
