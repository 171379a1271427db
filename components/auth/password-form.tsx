"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Tells a password manager whose password this is. */
  email: string;
};

export function PasswordForm({ action, email }: Props) {
  const [state, submit] = useActionState(action, null);
  const errors = state?.fieldErrors ?? {};
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        name="currentPassword"
        label="Current password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        error={errors.currentPassword}
      />
      <Field
        name="newPassword"
        label="New password"
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        hint="At least 12 characters. Changing it signs out all other devices."
        error={errors.newPassword}
      />
      <SubmitButton pendingLabel="Changing…" className="justify-self-start">
        Change password
      </SubmitButton>
    </form>
  );
}
