import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Factors } from "@/components/usage/factors";
import { MarksKey } from "@/components/usage/marks-key";
import { UnitsSwitch } from "@/components/usage/units-switch";
import { UsagePanel } from "@/components/usage/usage-panel";
import { useMonthNames } from "@/components/usage/words";
import { MOST_MONTHS, type UsageFilter } from "@/lib/usage/filter";
import type { Panel } from "@/lib/usage/panels";

/** The charts of a filter, side by side where there is room, with what their marks mean and the factors used. */
export function UsagePanels({
  filter,
  panels,
  siteName,
}: {
  filter: UsageFilter;
  panels: Panel[];
  /** Of the site that is asked for. On screen the form says it. */
  siteName?: string;
}) {
  const t = useTranslations("usage");
  const { withYear } = useMonthNames();
  const { measure, from, to, shortened } = filter;
  return (
    <>
      <div className="mb-5 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p className="font-medium">
          {from === to ? withYear(from) : t("period", { from: withYear(from), to: withYear(to) })}
          {siteName && <PrintedOnly> · {siteName}</PrintedOnly>}
          {shortened && <span className="ml-2 text-ink-soft">{t("shortened", { months: MOST_MONTHS })}</span>}
        </p>
        {measure === "usage" && <UnitsSwitch filter={filter} />}
      </div>
      <div className={`grid gap-x-12 gap-y-10 ${panels.length > 1 ? "lg:grid-cols-2" : ""}`}>
        {panels.map((panel) => (
          <UsagePanel key={`${panel.utilityType} ${panel.unit}`} panel={panel} measure={measure} />
        ))}
      </div>
      <footer className="mt-10 grid gap-4 border-t border-hairline pt-4">
        <MarksKey panels={panels} />
        {measure === "usage" ? <Factors panels={panels} /> : <CostNote />}
      </footer>
    </>
  );
}

function PrintedOnly({ children }: { children: ReactNode }) {
  return <bdi className="hidden print:inline">{children}</bdi>;
}

function CostNote() {
  return <p className="max-w-prose text-13 text-ink-soft">{useTranslations("usage")("costNote")}</p>;
}
