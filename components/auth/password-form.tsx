"use client";

import type { Messages } from "next-intl";
import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** Tells a password manager whose password this is. */
  email: string;
  words: Messages["profile"]["form"];
};

export function PasswordForm({ action, email, words }: Props) {
  const [state, submit] = useActionState(action, null);
  const errors = state?.fieldErrors ?? {};
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        name="currentPassword"
        label={words.currentPassword}
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
        error={errors.currentPassword}
      />
      <Field
        name="newPassword"
        label={words.newPassword}
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        hint={words.hint}
        error={errors.newPassword}
      />
      <SubmitButton pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
