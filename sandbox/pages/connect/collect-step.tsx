import type { ConnectionStatus } from "../../connections/status";
import type { Provider } from "../../providers/provider";
import type { LinkedCompany } from "../links/queries";
import { collectNotice } from "../outcome-texts";
import { CheckGroup, ErrorSummary, type FieldErrors, Notice } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";
import { utilityTypeLabel } from "../utility-type-labels";
import { CollectFields } from "./collect-fields";
import type { CollectValues } from "./collect-form";

type CollectStepProps = {
  company: LinkedCompany;
  provider: Provider;
  action: string;
  signInHref: string;
  /** What the provider made of the login. */
  outcome: ConnectionStatus;
  types: string[];
  values: CollectValues;
  errors: FieldErrors;
};

/** Step 3: which sites, from when, which bills, and whom to tell. */
export function CollectStep(props: CollectStepProps) {
  const { company, provider, action, signInHref, outcome, types, values, errors } = props;
  const t = useTranslator();
  const notice = collectNotice(t, outcome, provider.name);
  const hasErrors = Object.values(errors).some(Boolean);
  return (
    <Wizard title={t("collect.title")} companyName={company.name} step="collect" hasErrors={hasErrors}>
      <form method="post" action={action} novalidate class="column-wide">
        <h1>{t("collect.title")}</h1>
        <ErrorSummary errors={errors} />
        {notice && !hasErrors && (
          <Notice tone="info">
            {notice} <a href={signInHref}>{t("signIn.again")}</a>
          </Notice>
        )}
        <div class="collect">
          <CheckGroup
            name="sites"
            legend={t("collect.sites")}
            choices={company.sites.map(({ id, name, address }) => ({
              value: id,
              label: name,
              detail: address,
            }))}
            chosen={values.sites}
            error={errors.sites}
          />
          <div>
            <CheckGroup
              name="utilityTypes"
              legend={t("collect.types")}
              choices={types.map((type) => ({ value: type, label: utilityTypeLabel(t, type) }))}
              chosen={values.utilityTypes}
              error={errors.utilityTypes}
            />
            <CollectFields values={values} errors={errors} />
          </div>
        </div>
        <p class="actions">
          <button type="submit" class="button">
            {t("collect.finish")}
          </button>
          <a href={signInHref}>{t("signIn.back")}</a>
        </p>
      </form>
    </Wizard>
  );
}
