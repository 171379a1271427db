"use client";

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
};

/** Everything here is optional: it is filled in on Nectar's page, where it can still be changed. */
export function ConnectForm({ action, sites, utilityTypes, countries, latestDay, preselectedSite }: Props) {
  const [state, submit] = useActionState(action, null);
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
        <CheckGroup
          name="siteIds"
          legend="Which sites does the account serve?"
          hint="Optional: you choose them on the next page too."
          error={errors.siteIds}
        >
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
        legend="What should be collected?"
        hint="Optional as well."
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
          label="Web address of the utility"
          type="url"
          inputMode="url"
          placeholder="https://www.utility.com"
          optional
          maxLength={2000}
          defaultValue={text("providerUrl")}
          error={errors.providerUrl}
        />
        <SelectField
          name="country"
          label="Country"
          optional
          defaultValue={text("country")}
          error={errors.country}
        >
          <option value="">Not chosen</option>
          {countries}
        </SelectField>
        <Field
          name="collectFrom"
          label="Collect data from"
          type="date"
          max={latestDay}
          optional
          defaultValue={text("collectFrom")}
          hint="Otherwise from 1 January of last year."
          error={errors.collectFrom}
        />
        <Field
          name="ownerEmail"
          label="Owner email"
          type="email"
          optional
          maxLength={254}
          defaultValue={text("ownerEmail")}
          hint="Who gets notices about this connection."
          error={errors.ownerEmail}
        />
      </div>
      <SubmitButton pendingLabel="Preparing the secure page…" className="h-10 justify-self-start px-6">
        Continue
      </SubmitButton>
    </form>
  );
}
