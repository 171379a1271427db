import { useFormatter, useTranslations } from "next-intl";
import { paths } from "@/lib/paths";

/** How far an import has come. The page refreshes itself; without scripts there is a link for it. */
export function ImportProgress({ id, done, total }: { id: string; done: number; total: number }) {
  const t = useTranslations("siteImport");
  const format = useFormatter();
  return (
    <div className="grid max-w-[520px] gap-3">
      <progress aria-label={t("progress")} value={done} max={total} className="h-2 w-full accent-accent" />
      <p role="status" data-number>
        {t("doneOf", { done: format.number(done), total: format.number(total) })}
      </p>
      <p className="text-ink-soft">
        {t("mayLeave")}{" "}
        <a href={paths.siteImportRun(id)} className="text-link">
          {t("reload")}
        </a>
      </p>
    </div>
  );
}
