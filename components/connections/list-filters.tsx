import Form from "next/form";
import { useTranslations } from "next-intl";
import { ApplyFilters } from "@/components/ui/apply-filters";
import { FilterSearch, FilterSelect, FilterText } from "@/components/ui/filters";
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
      <FilterSearch label={t("search")} placeholder={t("searchHint")} defaultValue={q} />
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
