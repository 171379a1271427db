"use client";

import type { Messages } from "next-intl";
import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  token: string;
  /** Tells a password manager whose password this is. */
  email: string;
  words: Messages["resetPassword"]["form"];
};

/** A new password for whoever holds a reset link. */
export function NewPasswordForm({ action, token, email, words }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="username" autoComplete="username" value={email} />
      <Field
        name="newPassword"
        label={words.newPassword}
        type="password"
        autoComplete="new-password"
        required
        maxLength={200}
        hint={words.hint}
        error={state?.fieldErrors.newPassword}
      />
      <SubmitButton pendingLabel={words.pending} className="mt-1 h-10 w-full">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
