import Form from "next/form";
import { useTranslations } from "next-intl";
import { ApplyFilters } from "@/components/ui/apply-filters";
import { FilterSearch, FilterSelect } from "@/components/ui/filters";
import { type LinkFilter, linkStates, listedKinds } from "@/lib/links/list/filter";
import { paths } from "@/lib/paths";

/** Narrows the list down: a plain GET form, so that the filter is in the address. */
export function LinkFilters({
  filter,
  people,
}: {
  filter: LinkFilter;
  people: { id: string; name: string }[];
}) {
  const t = useTranslations("links");
  const { search: q = "", kind = "", state = "", person = "" } = filter;
  return (
    <Form
      action={paths.links()}
      role="search"
      scroll={false}
      className="flex grow basis-full flex-wrap items-center gap-2 sm:basis-0"
    >
      <FilterSearch label={t("search")} placeholder={t("searchHint")} defaultValue={q} />
      <FilterSelect
        name="kind"
        label={t("kind")}
        any={t("everyKind")}
        options={listedKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        defaultValue={kind}
      />
      <FilterSelect
        name="state"
        label={t("state")}
        any={t("everyState")}
        options={linkStates.map((value) => ({ value, label: t(`states.${value}`) }))}
        defaultValue={state}
      />
      <FilterSelect
        name="person"
        label={t("person")}
        any={t("everybody")}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={person}
      />
      <ApplyFilters label={t("apply")} applied={{ q, kind, state, person }} />
    </Form>
  );
}
