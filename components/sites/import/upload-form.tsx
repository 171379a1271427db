import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { MAX_ROWS } from "@/lib/sites/import/limits";

/** Sends a file of sites to a route of its own (app/api/sites/import): no script is needed. */
export function SiteUploadForm({ fault }: { fault: string | null }) {
  const t = useTranslations("siteImport");
  const format = useFormatter();
  return (
    <form
      action={paths.siteImportUpload()}
      method="post"
      encType="multipart/form-data"
      className="grid max-w-[520px] justify-items-start gap-4"
    >
      {fault && (
        <div role="alert" className="w-full rounded-lg bg-fail-soft px-4 py-3 wrap-anywhere text-fail">
          {fault}
        </div>
      )}
      <div className="grid w-full min-w-0 gap-1.5">
        <label htmlFor="file" className="font-medium">
          {t("file")}
        </label>
        <input
          id="file"
          name="file"
          type="file"
          required
          accept=".csv,.txt,text/csv"
          aria-describedby="file-hint"
          className="file-input"
        />
        <p id="file-hint" className="text-13 text-ink-faint">
          {t("limits", { rows: format.number(MAX_ROWS) })}
        </p>
      </div>
      <Button type="submit">{t("check")}</Button>
    </form>
  );
}
