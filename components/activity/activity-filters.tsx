import Form from "next/form";
import { useTranslations } from "next-intl";
import { useActionWords } from "@/components/activity/event-words";
import { ApplyFilters } from "@/components/ui/apply-filters";
import { AppliedFilters, FilterDay, FilterSelect } from "@/components/ui/filters";
import { CalendarDay } from "@/components/ui/relative-time";
import { type ActivityFilter, PORTAL } from "@/lib/audit/filter";
import { auditActions } from "@/lib/audit/labels";
import { paths } from "@/lib/paths";

type Props = { filter: ActivityFilter; people: { id: string; name: string }[] };

/** Narrows the trail: a plain GET form, so that what is asked for is in the address. */
export function ActivityFilters({ filter, people }: Props) {
  const t = useTranslations("activity");
  const say = useActionWords();
  const { person = "", action = "", from = "", to = "" } = filter;
  const persons = [
    ...people.map(({ id, name }) => ({ value: id, label: name })),
    { value: PORTAL, label: t("portal") },
  ];
  const actions = auditActions.map((value) => ({ value, label: say(value) }));
  return (
    <>
      <Form action={paths.activity()} scroll={false} className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <FilterSelect
          name="person"
          label={t("who")}
          any={t("anyone")}
          options={persons}
          defaultValue={person}
        />
        <FilterSelect
          name="action"
          label={t("what")}
          any={t("anything")}
          options={actions}
          defaultValue={action}
        />
        <FilterDay name="from" label={t("from")} defaultValue={from} />
        <FilterDay name="to" label={t("to")} defaultValue={to} />
        <ApplyFilters always label={t("apply")} applied={{ person, action, from, to }} />
      </Form>
      <AppliedFilters filters={useApplied(filter, persons)} clear={paths.activity()} />
    </>
  );
}

function useApplied(filter: ActivityFilter, persons: { value: string; label: string }[]) {
  const t = useTranslations("activity");
  const say = useActionWords();
  const { person, action, from, to } = filter;
  const all = [
    { key: "person", label: t("who"), value: persons.find(({ value }) => value === person)?.label ?? person },
    { key: "action", label: t("what"), value: action && say(action) },
    { key: "from", label: t("from"), value: from && <CalendarDay at={new Date(from)} /> },
    { key: "to", label: t("to"), value: to && <CalendarDay at={new Date(to)} /> },
  ];
  return all.flatMap(({ key, label, value }) =>
    value ? [{ key, label, value, without: paths.activity({ ...filter, [key]: undefined, page: 1 }) }] : [],
  );
}
