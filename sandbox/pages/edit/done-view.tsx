import { OutcomeMark } from "../shell/outcome-mark";
import { useTranslator } from "../shell/presentation";
import { Wizard } from "../shell/wizard";

type DoneViewProps = { companyName: string; menuHref: string };

/** The end of the edit page. */
export function DoneView({ companyName, menuHref }: DoneViewProps) {
  const t = useTranslator();
  return (
    <Wizard title={t("edit.doneTitle")} companyName={companyName}>
      <div class="column">
        <OutcomeMark tone="well" />
        <h1>{t("edit.doneTitle")}</h1>
        <p class="lead">{t("edit.doneText")}</p>
        <p>
          <a href={menuHref}>{t("edit.doneBack")}</a>
        </p>
      </div>
    </Wizard>
  );
}
