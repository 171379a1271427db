import { useTranslations } from "next-intl";
import { AppliedFilters } from "@/components/ui/filters";
import { type ConnectionFilter, filterQuery, isNarrowed } from "@/lib/connections/list/filter";
import { paths } from "@/lib/paths";
import { isId } from "@/lib/validation";

type Props = { filter: ConnectionFilter; siteName: string | null; found: number; total: number };

/** What narrows the list at present, each to be taken away, and how many connections are left. */
export function ListApplied({ filter, siteName, found, total }: Props) {
  const t = useTranslations("dashboard");
  const stateName = useTranslations("states");
  const typeName = useTranslations("utilityTypes");
  const { search, state, site, type } = filter;
  if (!isNarrowed(filter)) return null;
  const all = [
    { key: "state", label: t("state"), value: state && stateName(state) },
    { key: "search", label: t("searched"), value: search },
    { key: "site", label: t("site"), value: siteName ?? (isId(site) ? t("siteGone") : site) },
    { key: "type", label: t("type"), value: type && typeName(type) },
  ];
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <AppliedFilters
        filters={all.flatMap(({ key, label, value }) =>
          value ? [{ key, label, value, without: without(filter, key) }] : [],
        )}
        clear={paths.dashboard({ sort: filterQuery(filter).sort })}
      />
      <p role="status" className="text-13 text-ink-soft">
        {t("found", { found, total })}
      </p>
    </div>
  );
}

function without(filter: ConnectionFilter, key: string): string {
  return paths.dashboard(filterQuery({ ...filter, [key]: undefined, page: 1 }));
}
