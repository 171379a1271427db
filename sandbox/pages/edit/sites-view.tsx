import type { LinkedCompany } from "../links/queries";
import { CheckGroup, ErrorSummary } from "../shell/fields";
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
  return (
    <Wizard title="Change sites" companyName={company.name} hasErrors={error !== undefined}>
      <form method="post" action={action} novalidate class="column">
        <h1>Change sites</h1>
        <ErrorSummary errors={{ sites: error }} />
        <CheckGroup
          name="sites"
          legend={`Sites that your ${providerName} account serves`}
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
            Save sites
          </button>
          <a href={menuHref}>Cancel</a>
        </p>
      </form>
    </Wizard>
  );
}
