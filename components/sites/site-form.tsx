"use client";

import type { Messages } from "next-intl";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What was typed before the session ended, if it did. */
  initial: FormState;
  words: Messages["sites"]["form"] & Messages["site"]["editForm"];
  /** The site that is changed, with its version; none for a new one. */
  site?: { id: string; version: number; name: string; address: string; externalId: string | null };
  /** Side by side, where there is room. */
  inRow?: boolean;
};

export function SiteForm({ action, initial, words, site, inRow = false }: Props) {
  const [state, submit] = useFormAction(action, initial);
  const errors = state?.fieldErrors ?? {};
  const text = (name: "name" | "address" | "externalId") => String(state?.values[name] ?? site?.[name] ?? "");
  return (
    // React empties a form after its action; a new key draws it again with what was typed.
    <form action={submit} key={JSON.stringify(state?.values)} className="grid gap-4">
      <FormError state={state} />
      {site && <input type="hidden" name="id" value={site.id} />}
      {site && <input type="hidden" name="version" value={site.version} />}
      <div className={`grid items-start gap-4 ${inRow ? "md:grid-cols-3" : ""}`}>
        <Field
          name="name"
          label={words.name}
          required
          maxLength={255}
          defaultValue={text("name")}
          error={errors.name}
        />
        <Field
          name="address"
          label={words.address}
          optional={words.optional}
          maxLength={255}
          autoComplete="street-address"
          defaultValue={text("address")}
          error={errors.address}
        />
        <Field
          name="externalId"
          label={words.externalId}
          optional={words.optional}
          maxLength={255}
          hint={words.externalIdHint}
          defaultValue={text("externalId")}
          error={errors.externalId}
        />
      </div>
      <SubmitButton pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
