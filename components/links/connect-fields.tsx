import type { Messages } from "next-intl";
import type { ReactNode } from "react";
import { Check, CheckGroup, Field, SelectField } from "@/components/ui/field";
import type { FormValues } from "@/lib/form-data";

type Choice = { value: string; label: string; note?: string };

/** What the fields offer. */
export type ConnectChoices = {
  sites: Choice[];
  utilityTypes: Choice[];
  /** The options of the country select: drawn on the server, so that they are not sent twice. */
  countries: ReactNode;
  /** The browser's calendar offers no day after it. */
  latestDay: string;
};

type Props = ConnectChoices & {
  /** What they begin with. */
  values: FormValues;
  errors: Record<string, string>;
  words: Messages["connect"]["form"];
};

/** The fields of a link for a new connection. All are optional: Nectar's page asks again. */
export function ConnectFields({ sites, utilityTypes, countries, latestDay, values, errors, words }: Props) {
  const text = (name: string) => String(values[name] ?? "");
  const siteIds = [values.siteIds ?? []].flat();
  const types = [values.utilityTypes ?? []].flat();
  return (
    <>
      {sites.length > 0 && (
        <CheckGroup name="siteIds" legend={words.sites} hint={words.sitesHint} error={errors.siteIds}>
          <div className="choices">
            {sites.map((site) => (
              <Check
                key={site.value}
                name="siteIds"
                value={site.value}
                label={site.label}
                note={site.note}
                defaultChecked={siteIds.includes(site.value)}
              />
            ))}
          </div>
        </CheckGroup>
      )}
      <CheckGroup
        name="utilityTypes"
        legend={words.utilityTypes}
        hint={words.utilityTypesHint}
        error={errors.utilityTypes}
      >
        <div className="flex flex-wrap gap-2">
          {utilityTypes.map((type) => (
            <Check
              key={type.value}
              name="utilityTypes"
              value={type.value}
              label={type.label}
              defaultChecked={types.includes(type.value)}
            />
          ))}
        </div>
      </CheckGroup>
      <div className="grid items-start gap-x-5 gap-y-6 sm:grid-cols-2">
        <Field
          name="providerUrl"
          label={words.providerUrl}
          type="url"
          inputMode="url"
          placeholder="https://www.utility.com"
          optional={words.optional}
          maxLength={2000}
          defaultValue={text("providerUrl")}
          error={errors.providerUrl}
        />
        <SelectField
          name="country"
          label={words.country}
          optional={words.optional}
          defaultValue={text("country")}
          error={errors.country}
        >
          <option value="">{words.notChosen}</option>
          {countries}
        </SelectField>
        <Field
          name="collectFrom"
          label={words.collectFrom}
          type="date"
          max={latestDay}
          optional={words.optional}
          defaultValue={text("collectFrom")}
          hint={words.collectFromHint}
          error={errors.collectFrom}
        />
        <Field
          name="ownerEmail"
          label={words.ownerEmail}
          type="email"
          optional={words.optional}
          maxLength={254}
          defaultValue={text("ownerEmail")}
          hint={words.ownerEmailHint}
          error={errors.ownerEmail}
        />
      </div>
    </>
  );
}
