"use client";

import type { Messages } from "next-intl";
import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What was typed before the session ended, if it did. */
  initial: FormState;
  words: Messages["sites"]["form"];
};

export function SiteForm({ action, initial, words }: Props) {
  const [state, submit] = useActionState(action, initial);
  const errors = state?.fieldErrors ?? {};
  const text = (name: string) => String(state?.values[name] ?? "");
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
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
      <SubmitButton pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
