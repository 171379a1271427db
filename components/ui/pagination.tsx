import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";

/** Where one is in a long list, and the ways to the pages before and after. Nothing for a single page. */
export function Pagination({
  page,
  pages,
  href,
}: {
  page: number;
  pages: number;
  href: (page: number) => string;
}) {
  const t = useTranslations("pagination");
  if (pages <= 1) return null;
  return (
    <nav aria-label={t("label")} className="mt-4 flex items-center justify-between gap-3">
      <p className="text-13 text-ink-soft">{t("position", { page, pages })}</p>
      <div className="flex gap-2">
        {page > 1 && (
          <ButtonLink look="secondary" href={href(page - 1)} rel="prev">
            <ChevronLeft aria-hidden /> {t("previous")}
          </ButtonLink>
        )}
        {page < pages && (
          <ButtonLink look="secondary" href={href(page + 1)} rel="next">
            {t("next")} <ChevronRight aria-hidden />
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
