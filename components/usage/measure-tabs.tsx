import Link from "next/link";
import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { measures, type UsageFilter, usageQuery } from "@/lib/usage/filter";

/** Usage or cost, of the same months, sites and types. */
export function MeasureTabs({ filter }: { filter: UsageFilter }) {
  const t = useTranslations("usage");
  return (
    <nav aria-label={t("measure")} className="tabs print:hidden">
      {measures.map((measure) => (
        <Link
          key={measure}
          href={paths.usage(usageQuery({ ...filter, measure }))}
          aria-current={measure === filter.measure ? "page" : undefined}
          className="tab"
        >
          {t(`measures.${measure}`)}
        </Link>
      ))}
    </nav>
  );
}
