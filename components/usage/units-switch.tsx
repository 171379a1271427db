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
          className="chip text-13"
        >
          {units === "billed" ? t("asBilled") : t("converted")}
        </Link>
      ))}
    </nav>
  );
}
