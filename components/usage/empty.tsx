import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { MeterDrawing, PlugDrawing } from "@/components/ui/drawings";
import { EmptyState } from "@/components/ui/empty-state";
import { NothingHere } from "@/components/ui/nothing-here";
import { paths } from "@/lib/paths";
import { type UsageFilter, usageQuery } from "@/lib/usage/filter";

/** A company that has connected no utility. */
export function NothingConnected({ canConnect }: { canConnect: boolean }) {
  const t = useTranslations("usage");
  return (
    <EmptyState
      drawing={<PlugDrawing />}
      title={t("unconnectedTitle")}
      action={canConnect && <ButtonLink href={paths.connect()}>{t("connect")}</ButtonLink>}
    >
      {t(canConnect ? "unconnected" : "unconnectedMayLook")}
    </EmptyState>
  );
}

/** Connections of which no bill has come yet. */
export function NothingYet() {
  const t = useTranslations("usage");
  return (
    <EmptyState
      drawing={<MeterDrawing />}
      title={t("emptyTitle")}
      action={
        <ButtonLink look="secondary" href={paths.dashboard()}>
          {t("toConnections")}
        </ButtonLink>
      }
    >
      {t("empty")}
    </EmptyState>
  );
}

/** Months, types and sites of which there is nothing. */
export function NothingInFilter({ filter }: { filter: UsageFilter }) {
  const t = useTranslations("usage");
  const { measure, units } = usageQuery(filter);
  return (
    <NothingHere
      title={t("nothingTitle")}
      all={{ href: paths.usage({ measure, units }), label: t("showAll") }}
    >
      {t(filter.measure === "usage" ? "nothingUsage" : "nothingCost")}
    </NothingHere>
  );
}
