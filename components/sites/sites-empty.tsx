import { useTranslations } from "next-intl";
import { SiteDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { NothingHere } from "@/components/ui/nothing-here";
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
    <NothingHere title={t("nothingTitle")} all={{ href: paths.sites(), label: t("showAll") }}>
      {t("nothing")}
    </NothingHere>
  );
}
