import { useTranslations } from "next-intl";
import { FaultsTable } from "@/components/sites/import/faults-table";
import { ImportProgress } from "@/components/sites/import/import-progress";
import { RowsTable } from "@/components/sites/import/rows-table";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/action-result";
import { isErrorKey } from "@/lib/i18n/said";
import { paths } from "@/lib/paths";
import type { SiteImport } from "@/lib/sites/import/queries";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** An import as it stands, and what can be done with it. */
export function ImportState({ found, start, giveUp }: { found: SiteImport; start: Action; giveUp: Action }) {
  const t = useTranslations("siteImport");
  const sentence = useTranslations("errors");
  const button = { fields: { id: found.id }, pending: t("oneMoment") };
  const { id, state, rows, faults, total, done, error } = found;
  const anotherFile = (
    <ButtonLink look="secondary" href={paths.siteImport()}>
      {t("anotherFile")}
    </ButtonLink>
  );
  if (state === "refused") {
    return (
      <div className="grid gap-6">
        <div>{anotherFile}</div>
        <div>
          <FaultsTable faults={faults} />
          {total > faults.length && (
            <p className="mt-3 text-13 text-ink-soft">{t("moreFaults", { count: total - faults.length })}</p>
          )}
        </div>
      </div>
    );
  }
  if (state === "checked") {
    return (
      <div className="grid gap-6">
        <div className="flex flex-wrap items-start gap-2">
          <ActionForm action={start} submit={t("create", { total })} {...button} />
          {anotherFile}
        </div>
        <div>
          <RowsTable rows={rows} />
        </div>
      </div>
    );
  }
  if (state === "running") return <ImportProgress id={id} done={done} total={total} />;
  if (state === "failed") {
    return (
      <div className="grid max-w-[620px] gap-5">
        <Notice tone="fail" role="alert">
          {error && isErrorKey(error) && <p>{sentence(error)}</p>}
          <p>{t("kept", { done, total })}</p>
        </Notice>
        <div className="flex flex-wrap items-start gap-2">
          <ActionForm action={start} submit={t("tryAgain")} {...button} />
          <ActionForm action={giveUp} submit={t("giveUp")} look="quiet" {...button} />
        </div>
        <p className="text-13 text-ink-soft">{t("giveUpMeans")}</p>
      </div>
    );
  }
  return (
    <div role="status">
      <ButtonLink href={paths.sites({ order: "newest" })}>{t("seeSites")}</ButtonLink>
    </div>
  );
}
