import { CheckGroup, TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";

const sites = [
  { value: "kitchen", label: "Harbor Street kitchen", detail: "118 Harbor Street, Oakland, CA" },
  { value: "depot", label: "Alameda depot", detail: "2200 Clement Avenue, Alameda, CA" },
];

/** A page of the wizard with everything that a white label colours. It leads nowhere. */
export function WhiteLabelPreview() {
  const t = useTranslator();
  return (
    <Wizard title={t("collect.title")} companyName="Harbor Foods" step="collect">
      <div class="column">
        <h1>{t("collect.title")}</h1>
        <CheckGroup name="sites" legend={t("collect.sites")} choices={sites} chosen={["kitchen"]} />
        <TextField
          name="ownerEmail"
          label={t("collect.ownerEmail")}
          hint={t("collect.ownerEmailHint")}
          type="email"
          value=""
        />
        <p class="actions">
          <button type="button" class="button">
            {t("collect.finish")}
          </button>
          <a href="#sites">{t("signIn.back")}</a>
        </p>
      </div>
    </Wizard>
  );
}
