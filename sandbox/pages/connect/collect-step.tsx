import type { Provider } from "../../providers/provider";
import type { LinkedCompany } from "../links/queries";
import { CheckGroup, ErrorSummary, type FieldErrors, Notice, TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";
import { utilityTypeLabel } from "../utility-type-labels";
import { type CollectValues, latestStart } from "./collect-form";

type CollectStepProps = {
  company: LinkedCompany;
  provider: Provider;
  action: string;
  signInHref: string;
  isRejected: boolean;
  types: string[];
  values: CollectValues;
  errors: FieldErrors;
};

/** Step 3: which sites, from when, which bills, and whom to tell. */
export function CollectStep(props: CollectStepProps) {
  const { company, provider, action, signInHref, isRejected, types, values, errors } = props;
  const t = useTranslator();
  const hasErrors = Object.values(errors).some(Boolean);
  return (
    <Wizard title={t("collect.title")} companyName={company.name} step="collect" hasErrors={hasErrors}>
      <form method="post" action={action} novalidate class="column-wide">
        <h1>{t("collect.title")}</h1>
        <ErrorSummary errors={errors} />
        {isRejected && !hasErrors && (
          <Notice tone="info">
            {t("collect.rejected", { provider: provider.name })} <a href={signInHref}>{t("signIn.again")}</a>
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
            <TextField
              name="collectFrom"
              label={t("collect.from")}
              type="date"
              value={values.collectFrom}
              error={errors.collectFrom}
              min="2000-01-01"
              max={latestStart()}
            />
            <TextField
              name="ownerEmail"
              label={t("collect.ownerEmail")}
              hint={t("collect.ownerEmailHint")}
              type="email"
              value={values.ownerEmail}
              error={errors.ownerEmail}
              autocomplete="email"
            />
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
