import Form from "next/form";
import { useTranslations } from "next-intl";
import { useOutcomeWords } from "@/components/developers/outcome-words";
import { ApplyFilters } from "@/components/ui/apply-filters";
import { FilterSelect } from "@/components/ui/filters";
import { paths } from "@/lib/paths";
import type { DeliveryFilter } from "@/lib/webhooks/filter";
import { outcomes } from "@/lib/webhooks/outcome";

/** Narrows the webhooks: a plain GET form, so that what is asked for is in the address. */
export function DeliveryFilters({ filter, types }: { filter: DeliveryFilter; types: string[] }) {
  const t = useTranslations("developers");
  const words = useOutcomeWords();
  const { type = "", outcome = "" } = filter;
  return (
    <Form action={paths.developers()} className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-2">
      <FilterSelect
        name="type"
        label={t("event")}
        any={t("anyEvent")}
        options={types.map((value) => ({ value, label: value }))}
        defaultValue={type}
      />
      <FilterSelect
        name="outcome"
        label={t("outcome")}
        any={t("anyOutcome")}
        options={outcomes.map((value) => ({ value, label: words[value] }))}
        defaultValue={outcome}
      />
      <ApplyFilters label={t("apply")} applied={{ type, outcome }} />
    </Form>
  );
}
