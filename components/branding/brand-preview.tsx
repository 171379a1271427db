import { useTranslations } from "next-intl";
import { CompanyMark } from "@/components/branding/company-mark";
import type { Brand } from "@/lib/branding/queries";

const panes = ["light", "dark"] as const;

/** How the company's pages look in both themes. It shows the saved brand where there is no script. */
export function BrandPreview({ brand }: { brand: Brand }) {
  const t = useTranslations("branding.preview");
  return (
    <section aria-label={t("title")} className="brand-preview grid gap-4 sm:grid-cols-2">
      {panes.map((theme) => (
        <div key={theme} className={`preview-pane scheme-${theme}`}>
          <p className="text-12 text-ink-soft">{t(theme)}</p>
          <div className="flex min-w-0 items-center gap-2.5">
            <CompanyMark brand={brand} />
          </div>
          <p className="text-20 font-semibold">{t("heading")}</p>
          <p className="text-ink-soft">
            {t.rich("text", {
              link: (words) => <span className="text-link">{words}</span>,
            })}
          </p>
          <p className="flex flex-wrap items-center gap-3">
            <span className="inline-flex h-9 items-center rounded bg-accent px-3.5 font-medium text-accent-on">
              {t("button")}
            </span>
            <span className="rounded bg-accent-soft px-2.5 py-1 font-medium text-accent-ink">
              {t("chosen")}
            </span>
          </p>
        </div>
      ))}
    </section>
  );
}
