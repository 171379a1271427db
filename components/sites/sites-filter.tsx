import { Download } from "lucide-react";
import Form from "next/form";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTypeName } from "@/components/connections/type-name";
import { FileButton } from "@/components/ui/button";
import { ChipLink } from "@/components/ui/chip-link";
import { FilterSearch } from "@/components/ui/filters";
import { Standing } from "@/components/ui/standing";
import { paths } from "@/lib/paths";
import { type SiteFilter, siteListParams, siteOrders } from "@/lib/sites/list-query";

type Counts = {
  present: number;
  archived: number;
  failing: number;
  missing: { type: string; count: number }[];
};

/** How many sites fail or miss something; each count is the way to see just those. */
export function CoverageCounts({ counts, filter }: { counts: Counts; filter: SiteFilter }) {
  const t = useTranslations("sites");
  const typeName = useTypeName();
  const { search, order } = filter;
  const all = { failing: undefined, missing: undefined, archived: undefined };
  const entries = [
    { label: t("all"), count: counts.present, dot: "bg-outline", leaves: all },
    ...(counts.failing > 0 || filter.failing
      ? [{ label: t("failing"), count: counts.failing, dot: "bg-act", leaves: { ...all, failing: true } }]
      : []),
    ...counts.missing
      .filter(({ type, count }) => count > 0 || filter.missing === type)
      .map(({ type, count }) => ({
        label: t("missingType", { type: typeName(type) }),
        count,
        dot: "border border-outline",
        leaves: { ...all, missing: type },
      })),
    ...(counts.archived > 0 || filter.archived
      ? [{ label: t("archived"), count: counts.archived, dot: "bg-wait", leaves: { ...all, archived: true } }]
      : []),
  ];
  if (entries.length === 1) return null;
  return (
    <nav aria-label={t("filter")}>
      <Standing
        key={paths.sites(siteListParams(filter))}
        list="ul"
        ids={entries.map(({ label }) => label)}
        className="flex flex-wrap gap-1"
      >
        {entries.map(({ label, count, dot, leaves }) => (
          <ChipLink
            key={label}
            href={paths.sites(siteListParams({ search, order, ...leaves }))}
            isCurrent={isCurrent(filter, leaves)}
            dot={dot}
            count={count}
          >
            {label}
          </ChipLink>
        ))}
      </Standing>
    </nav>
  );
}

function isCurrent(
  filter: SiteFilter,
  leaves: Pick<SiteFilter, "failing" | "missing" | "archived">,
): boolean {
  return (
    filter.failing === leaves.failing &&
    filter.missing === leaves.missing &&
    filter.archived === leaves.archived
  );
}

/** Searches the list: a plain GET form, so that the search is in the address. */
export function SitesSearch({ filter }: { filter: SiteFilter }) {
  const t = useTranslations("sites");
  const { q, page: _, ...others } = siteListParams(filter);
  return (
    <Form
      action={paths.sites()}
      role="search"
      className="relative w-full sm:w-auto sm:max-w-80 sm:min-w-72 sm:flex-1"
    >
      {Object.entries(others).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      <FilterSearch key={q} label={t("search")} placeholder={t("searchHint")} defaultValue={q} />
      <button
        type="submit"
        className="sr-only focus:not-sr-only focus:absolute! focus:top-1 focus:right-1 focus:h-7 focus:rounded focus:bg-accent focus:px-2.5 focus:text-13 focus:text-accent-on"
      >
        {t("submitSearch")}
      </button>
    </Form>
  );
}

/** The order of the list, and the list as a file. */
export function SitesTools({ filter }: { filter: SiteFilter }) {
  const t = useTranslations("sites");
  const link = "rounded px-2 py-1 font-medium text-accent-ink hover:bg-accent-soft";
  return (
    <div className="flex grow flex-wrap items-center justify-between gap-x-6 gap-y-2">
      <nav
        aria-label={t("order")}
        className="flex flex-wrap items-center gap-x-1 text-13 text-ink-soft print:hidden"
      >
        <span aria-hidden className="mr-1">
          {t("order")}
        </span>
        {siteOrders.map((order) => (
          <Link
            key={order}
            href={paths.sites(siteListParams({ ...filter, order, page: 1 }))}
            aria-current={filter.order === order ? "true" : undefined}
            className={`${link} aria-[current]:bg-sunken aria-[current]:text-ink`}
          >
            {t(`orders.${order}`)}
          </Link>
        ))}
      </nav>
      <FileButton href={paths.sitesCsv(siteListParams({ ...filter, page: 1 }))}>
        <Download aria-hidden /> {t("csv")}
      </FileButton>
    </div>
  );
}
