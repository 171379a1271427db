"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

export function SiteForm({ action }: { action: (state: FormState, form: FormData) => Promise<FormState> }) {
  const [state, submit] = useActionState(action, null);
  const errors = state?.fieldErrors ?? {};
  const text = (name: string) => String(state?.values[name] ?? "");
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <Field
        name="name"
        label="Name"
        required
        maxLength={255}
        defaultValue={text("name")}
        error={errors.name}
      />
      <Field
        name="address"
        label="Address"
        optional
        maxLength={255}
        autoComplete="street-address"
        defaultValue={text("address")}
        error={errors.address}
      />
      <Field
        name="externalId"
        label="Your own id"
        optional
        maxLength={255}
        hint="To find the site again in your other systems."
        defaultValue={text("externalId")}
        error={errors.externalId}
      />
      <SubmitButton pendingLabel="Creating…" className="justify-self-start">
        Create site
      </SubmitButton>
    </form>
  );
}
