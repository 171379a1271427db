"use client";

import type { Messages } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Check, CheckGroup, Field, SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Choice = { value: string; label: string; note?: string };

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  sites: Choice[];
  utilityTypes: Choice[];
  /** The options of the country select: drawn on the server, so that they are not sent twice. */
  countries: ReactNode;
  /** The browser's calendar offers no day after it. */
  latestDay: string;
  preselectedSite?: string;
  /** What was typed before the session ended, if it did. */
  initial: FormState;
  words: Messages["connect"]["form"];
};

/** Everything here is optional: it is filled in on Nectar's page, where it can still be changed. */
export function ConnectForm({
  action,
  sites,
  utilityTypes,
  countries,
  latestDay,
  preselectedSite,
  initial,
  words,
}: Props) {
  const [state, submit] = useActionState(action, initial);
  const errors = state?.fieldErrors ?? {};
  const text = (name: string) => String(state?.values[name] ?? "");
  const chosen = (name: string, first: string[] = []) => [state?.values[name] ?? first].flat();
  const siteIds = chosen("siteIds", preselectedSite ? [preselectedSite] : []);
  const types = chosen("utilityTypes");

  return (
    // React empties a form after its action; a new key draws it again with what was typed.
    <form action={submit} key={JSON.stringify(state?.values)} className="grid gap-8" noValidate>
      <FormError state={state} />
      {sites.length > 0 && (
        <CheckGroup name="siteIds" legend={words.sites} hint={words.sitesHint} error={errors.siteIds}>
          <div className="grid gap-2 sm:grid-cols-2">
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
      <SubmitButton pendingLabel={words.pending} className="h-10 justify-self-start px-6">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
