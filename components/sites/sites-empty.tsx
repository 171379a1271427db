import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { SiteDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { paths } from "@/lib/paths";

/** A company without sites. */
export function NoSites({ canCreate }: { canCreate: boolean }) {
  const t = useTranslations("sites");
  return (
    <EmptyState drawing={<SiteDrawing />} title={t("emptyTitle")}>
      {t(canCreate ? "emptyCanCreate" : "emptyMayLook")}
    </EmptyState>
  );
}

/** A filter that leaves no site. */
export function NoSiteMatches() {
  const t = useTranslations("sites");
  return (
    <div className="border-y border-hairline py-14 text-center">
      <h2 className="text-16">{t("nothingTitle")}</h2>
      <p className="mt-1 mb-5 text-ink-soft">{t("nothing")}</p>
      <ButtonLink look="secondary" href={paths.sites()}>
        {t("showAll")}
      </ButtonLink>
    </div>
  );
}
