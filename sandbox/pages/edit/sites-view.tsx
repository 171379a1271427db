import type { LinkedCompany } from "../links/queries";
import { CheckGroup, ErrorSummary } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";

type SitesViewProps = {
  company: LinkedCompany;
  providerName: string;
  action: string;
  menuHref: string;
  chosen: string[];
  error?: string;
};

/** Which of the company's sites a connection serves. */
export function SitesView({ company, providerName, action, menuHref, chosen, error }: SitesViewProps) {
  const t = useTranslator();
  return (
    <Wizard title={t("edit.sites")} companyName={company.name} hasErrors={error !== undefined}>
      <form method="post" action={action} novalidate class="column">
        <h1>{t("edit.sites")}</h1>
        <ErrorSummary errors={{ sites: error }} />
        <CheckGroup
          name="sites"
          legend={t("edit.sitesLegend", { provider: providerName })}
          choices={company.sites.map(({ id, name, address }) => ({
            value: id,
            label: name,
            detail: address,
          }))}
          chosen={chosen}
          error={error}
        />
        <p class="actions">
          <button type="submit" class="button">
            {t("edit.saveSites")}
          </button>
          <a href={menuHref}>{t("edit.cancel")}</a>
        </p>
      </form>
    </Wizard>
  );
}
