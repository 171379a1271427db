import { ErrorSummary, type FieldErrors, TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";

/** What is typed, right or wrong. */
export type CustomValues = { name: string; website: string };

type CustomStepProps = {
  companyName: string;
  action: string;
  backHref: string;
  values: CustomValues;
  errors: FieldErrors;
};

/** Step 1 for a utility that is not in the directory: its name and its website. */
export function CustomStep({ companyName, action, backHref, values, errors }: CustomStepProps) {
  const t = useTranslator();
  const hasErrors = Object.values(errors).some(Boolean);
  return (
    <Wizard title={t("custom.title")} companyName={companyName} step="provider" hasErrors={hasErrors}>
      <form method="post" action={action} novalidate class="column">
        <h1>{t("custom.title")}</h1>
        <p class="lead">{t("custom.lead")}</p>
        <ErrorSummary errors={errors} />
        <TextField
          name="name"
          label={t("custom.name")}
          value={values.name}
          error={errors.name}
          autocomplete="off"
        />
        <TextField
          name="website"
          label={t("custom.website")}
          hint={t("custom.websiteHint")}
          value={values.website}
          error={errors.website}
          inputmode="url"
          autocomplete="off"
          spellcheck={false}
        />
        <p class="actions">
          <button type="submit" class="button">
            {t("custom.submit")}
          </button>
          <a href={backHref}>{t("custom.back")}</a>
        </p>
      </form>
    </Wizard>
  );
}
