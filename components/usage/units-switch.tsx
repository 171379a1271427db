import Link from "next/link";
import { useTranslations } from "next-intl";
import { paths } from "@/lib/paths";
import { type UsageFilter, usageQuery } from "@/lib/usage/filter";

/** Chooses between the units of the bills and one unit of a kind. */
export function UnitsSwitch({ filter }: { filter: UsageFilter }) {
  const t = useTranslations("usage");
  return (
    <nav aria-label={t("units")} className="flex gap-1 print:hidden">
      {(["billed", "common"] as const).map((units) => (
        <Link
          key={units}
          href={paths.usage(usageQuery({ ...filter, units }))}
          aria-current={units === filter.units ? "true" : undefined}
          className="flex h-8 items-center rounded px-3 text-13 font-medium text-ink-soft transition-colors duration-150 hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink"
        >
          {units === "billed" ? t("asBilled") : t("converted")}
        </Link>
      ))}
    </nav>
  );
}
