import type { Provider } from "../../providers/provider";
import type { LinkedCompany } from "../links/queries";
import { CheckGroup, ErrorSummary, type FieldErrors, Notice, TextField } from "../shell/fields";
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
  const hasErrors = Object.values(errors).some(Boolean);
  return (
    <Wizard
      title="Choose what to collect"
      companyName={company.name}
      step="What to collect"
      hasErrors={hasErrors}
    >
      <form method="post" action={action} novalidate class="column-wide">
        <h1>Choose what to collect</h1>
        <ErrorSummary errors={errors} />
        {isRejected && !hasErrors && (
          <Notice tone="info">
            {provider.name} rejected the password. You can finish now; bills follow once it is corrected.{" "}
            <a href={signInHref}>Try to sign in again</a>
          </Notice>
        )}
        <div class="collect">
          <CheckGroup
            name="sites"
            legend="Sites that this account serves"
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
              legend="Utility types"
              choices={types.map((type) => ({ value: type, label: utilityTypeLabel(type) }))}
              chosen={values.utilityTypes}
              error={errors.utilityTypes}
            />
            <TextField
              name="collectFrom"
              label="Collect data from"
              type="date"
              value={values.collectFrom}
              error={errors.collectFrom}
              min="2000-01-01"
              max={latestStart()}
            />
            <TextField
              name="ownerEmail"
              label="Owner email"
              hint="Optional. Who hears when this connection needs attention."
              type="email"
              value={values.ownerEmail}
              error={errors.ownerEmail}
              autocomplete="email"
            />
          </div>
        </div>
        <p class="actions">
          <button type="submit" class="button">
            Finish
          </button>
          <a href={signInHref}>Back to sign-in</a>
        </p>
      </form>
    </Wizard>
  );
}
