import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PlugDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { NothingHere } from "@/components/ui/nothing-here";
import { paths } from "@/lib/paths";

/** The dashboard of a company that has connected nothing yet. */
export function DashboardEmpty({ canConnect }: { canConnect: boolean }) {
  const t = useTranslations("dashboard");
  return (
    <EmptyState
      drawing={<PlugDrawing />}
      title={t("emptyTitle")}
      action={canConnect && <ButtonLink href={paths.connect()}>{t("connectFirst")}</ButtonLink>}
    >
      {t(canConnect ? "emptyCanConnect" : "emptyMayLook")}
    </EmptyState>
  );
}

/** A filter that nothing matches. */
export function NothingFound() {
  const t = useTranslations("dashboard");
  return (
    <NothingHere title={t("nothingTitle")} all={{ href: paths.dashboard(), label: t("showAll") }}>
      {t("nothing")}
    </NothingHere>
  );
}
