"use client";

import type { Messages } from "next-intl";
import { PasswordField, PasswordOwner } from "@/components/auth/password-field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  email: string;
  words: Messages["profile"]["form"];
};

export function PasswordForm({ action, email, words }: Props) {
  const [state, submit] = useFormAction(action, null);
  const errors = state?.fieldErrors ?? {};
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <PasswordOwner email={email} />
      <PasswordField name="currentPassword" label={words.currentPassword} error={errors.currentPassword} />
      <PasswordField
        name="newPassword"
        label={words.newPassword}
        hint={words.hint}
        error={errors.newPassword}
        isNew
      />
      <SubmitButton pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
