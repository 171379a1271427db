import Form from "next/form";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Field, SelectField } from "@/components/ui/field";
import { usePanelType } from "@/components/usage/words";
import { paths } from "@/lib/paths";
import { type UsageFilter, usageQuery } from "@/lib/usage/filter";
import type { UsageExtent } from "@/lib/usage/queries";

/** So many years can be chosen at most. */
const YEARS = 8;

/** Chooses months, utility type and site: a plain GET form, so that the choice is in the address. */
export function UsageFilterForm({
  filter,
  extent,
  sites,
  thisYear,
}: {
  filter: UsageFilter;
  extent: UsageExtent;
  sites: { id: string; name: string }[];
  thisYear: number;
}) {
  const t = useTranslations("usage");
  const typeName = usePanelType();
  const firstYear = Math.max(thisYear - YEARS + 1, Number(extent.first?.slice(0, 4) ?? thisYear));
  const years = Array.from({ length: Math.max(1, thisYear - firstYear + 1) }, (_, back) =>
    String(thisYear - back),
  );
  // A year or type from an address stays chosen, though there is nothing of it.
  const offered = (values: string[], chosen: string | undefined) =>
    chosen === undefined || values.includes(chosen) ? values : [...values, chosen];
  const chosenYear = /^\d{4}$/.test(filter.period) ? filter.period : undefined;
  const { measure, units } = usageQuery(filter);
  return (
    <Form
      key={JSON.stringify(filter)}
      action={paths.usage()}
      className="usage-filter mb-8 flex flex-wrap items-end gap-x-4 gap-y-3 print:hidden"
    >
      {measure && <input type="hidden" name="measure" value={measure} />}
      {units && <input type="hidden" name="units" value={units} />}
      <div className="min-w-40 grow sm:grow-0">
        <SelectField name="period" label={t("months")} defaultValue={filter.period}>
          <option value="12">{t("last", { months: 12 })}</option>
          <option value="24">{t("last", { months: 24 })}</option>
          {offered(years, chosenYear).map((year) => (
            <option key={year} value={year}>
              {year}
            </option>
          ))}
          <option value="custom">{t("custom")}</option>
        </SelectField>
      </div>
      <div className="usage-filter-custom">
        <Month name="from" label={t("from")} value={filter.from} />
        <Month name="to" label={t("to")} value={filter.to} />
      </div>
      <div className="min-w-40 grow sm:grow-0">
        <SelectField name="type" label={t("utilityType")} defaultValue={filter.utilityType ?? ""}>
          <option value="">{t("allTypes")}</option>
          {offered(extent.types, filter.utilityType).map((type) => (
            <option key={type} value={type}>
              {typeName(type)}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="min-w-40 grow sm:max-w-72 sm:grow-0">
        <SelectField name="site" label={t("site")} defaultValue={filter.siteId ?? ""}>
          <option value="">{t("allSites")}</option>
          {sites.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </SelectField>
      </div>
      <Button type="submit" look="secondary">
        {t("show")}
      </Button>
    </Form>
  );
}

/** A month. Where the browser knows no such field, it is typed as on the hint. */
function Month({ name, label, value }: { name: string; label: string; value: string }) {
  return (
    <div className="grow basis-40 sm:grow-0 sm:basis-44">
      <Field
        name={name}
        label={label}
        type="month"
        pattern="\d{4}-\d{2}"
        placeholder="2026-01"
        defaultValue={value}
      />
    </div>
  );
}
