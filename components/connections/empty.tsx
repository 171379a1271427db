import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { PlugDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
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
    <div className="border-y border-hairline py-14 text-center">
      <h2 className="text-16">{t("nothingTitle")}</h2>
      <p className="mt-1 mb-5 text-ink-soft">{t("nothing")}</p>
      <ButtonLink look="secondary" href={paths.dashboard()}>
        {t("showAll")}
      </ButtonLink>
    </div>
  );
}
