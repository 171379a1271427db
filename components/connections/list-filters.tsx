import { Search } from "lucide-react";
import Form from "next/form";
import { useTranslations } from "next-intl";
import { ApplyFilters } from "@/components/ui/apply-filters";
import { FilterSelect, FilterText } from "@/components/ui/filters";
import { type ConnectionFilter, filterQuery } from "@/lib/connections/list/filter";
import { utilityTypes } from "@/lib/nectar/utility-types";
import { paths } from "@/lib/paths";

type Props = { filter: ConnectionFilter; sites: { id: string; name: string }[] | null };

/** Searches and narrows the list: a plain GET form, so that what is asked for is in the address. */
export function ListFilters({ filter, sites }: Props) {
  const t = useTranslations("dashboard");
  const typeName = useTranslations("utilityTypes");
  const { q = "", state, site = "", type = "", sort } = filterQuery(filter);
  return (
    <Form
      action={paths.dashboard()}
      scroll={false}
      role="search"
      className="flex grow basis-full flex-wrap items-center gap-2 sm:basis-0"
    >
      {state && <input type="hidden" name="state" value={state} />}
      <div className="relative w-full sm:w-72">
        <Search aria-hidden className="pointer-events-none absolute top-2.5 left-3 size-4 text-ink-faint" />
        <input
          type="search"
          name="q"
          defaultValue={q}
          maxLength={100}
          aria-label={t("search")}
          placeholder={t("searchHint")}
          className="h-9 w-full rounded border border-outline/70 bg-sheet pr-3 pl-9 placeholder:text-ink-faint"
        />
      </div>
      {sites ? (
        <FilterSelect
          name="site"
          label={t("site")}
          any={t("anySite")}
          options={sites.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={site}
        />
      ) : (
        <FilterText name="site" label={t("siteName")} defaultValue={site} />
      )}
      <FilterSelect
        name="type"
        label={t("type")}
        any={t("anyType")}
        options={utilityTypes.map((value) => ({ value, label: typeName(value) }))}
        defaultValue={type}
      />
      {sort && <input type="hidden" name="sort" value={sort} />}
      <ApplyFilters label={t("apply")} applied={{ q, site, type }} />
    </Form>
  );
}
