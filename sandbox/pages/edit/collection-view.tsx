import { CollectFields } from "../connect/collect-fields";
import { ErrorSummary, type FieldErrors } from "../shell/fields";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";

export type CollectionValues = { collectFrom: string; ownerEmail: string };

type CollectionViewProps = {
  companyName: string;
  action: string;
  menuHref: string;
  values: CollectionValues;
  errors: FieldErrors;
};

/** From when a connection's bills are collected, and who hears of it. */
export function CollectionView({ companyName, action, menuHref, values, errors }: CollectionViewProps) {
  const t = useTranslator();
  const hasErrors = Object.values(errors).some(Boolean);
  return (
    <Wizard title={t("edit.collection")} companyName={companyName} hasErrors={hasErrors}>
      <form method="post" action={action} novalidate class="column">
        <h1>{t("edit.collection")}</h1>
        <p class="lead">{t("edit.collectionLead")}</p>
        <ErrorSummary errors={errors} />
        <CollectFields values={values} errors={errors} />
        <p class="actions">
          <button type="submit" class="button">
            {t("edit.saveCollection")}
          </button>
          <a href={menuHref}>{t("edit.cancel")}</a>
        </p>
      </form>
    </Wizard>
  );
}
