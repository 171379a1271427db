import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type LinkFilter, linkStates, listedKinds } from "@/lib/links/list/filter";
import { paths } from "@/lib/paths";

const control = "h-9 min-w-0 rounded border border-outline/70 bg-sheet px-3";

/** Narrows the list down: a plain GET form, so that the filter is in the address. */
export function LinkFilters({
  filter,
  people,
}: {
  filter: LinkFilter;
  people: { id: string; name: string }[];
}) {
  const t = useTranslations("links");
  return (
    <Form
      action={paths.links()}
      role="search"
      key={JSON.stringify(filter)}
      className="flex flex-wrap items-center gap-2"
    >
      <input
        type="search"
        name="q"
        defaultValue={filter.search}
        maxLength={100}
        aria-label={t("search")}
        placeholder={t("searchHint")}
        className={`${control} w-full placeholder:text-ink-faint sm:w-64`}
      />
      <select name="kind" aria-label={t("kind")} defaultValue={filter.kind ?? ""} className={control}>
        <option value="">{t("everyKind")}</option>
        {listedKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`kinds.${kind}`)}
          </option>
        ))}
      </select>
      <select name="state" aria-label={t("state")} defaultValue={filter.state ?? ""} className={control}>
        <option value="">{t("everyState")}</option>
        {linkStates.map((state) => (
          <option key={state} value={state}>
            {t(`states.${state}`)}
          </option>
        ))}
      </select>
      <select
        name="person"
        aria-label={t("person")}
        defaultValue={filter.person ?? ""}
        className={`${control} max-w-60`}
      >
        <option value="">{t("everybody")}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <Button type="submit" look="secondary">
        {t("filter")}
      </Button>
    </Form>
  );
}
