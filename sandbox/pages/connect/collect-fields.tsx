import { type FieldErrors, TextField } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { earliestStart, latestStart } from "./collect-form";

type CollectFieldsProps = { values: { collectFrom: string; ownerEmail: string }; errors: FieldErrors };

/** From when to collect, and whom to tell: the same on the connect and on the edit page. */
export function CollectFields({ values, errors }: CollectFieldsProps) {
  const t = useTranslator();
  return (
    <>
      <TextField
        name="collectFrom"
        label={t("collect.from")}
        type="date"
        value={values.collectFrom}
        error={errors.collectFrom}
        min={earliestStart}
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
    </>
  );
}
