"use client";

import type { ComponentProps } from "react";
import { PasswordField, PasswordOwner } from "@/components/auth/password-field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  token: string;
  email: string;
  field: Pick<ComponentProps<typeof PasswordField>, "name" | "label" | "hint" | "isNew">;
  submit: string;
  pending: string;
};

/** What a mailed link opens where it takes a password to go on: a new one, or the one chosen at sign-up. */
export function MailedPasswordForm({ action, token, email, field, submit, pending }: Props) {
  const [state, send] = useFormAction(action, null);
  return (
    <form action={send} className="grid gap-5">
      <FormError state={state} />
      <input type="hidden" name="token" value={token} />
      <PasswordOwner email={email} />
      <PasswordField {...field} error={state?.fieldErrors[field.name]} />
      <SubmitButton pendingLabel={pending} className="mt-1 h-10 w-full">
        {submit}
      </SubmitButton>
    </form>
  );
}
