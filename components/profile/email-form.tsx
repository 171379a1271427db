"use client";

import type { Messages } from "next-intl";
import { PasswordField, PasswordOwner } from "@/components/auth/password-field";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What was typed before the session ended, if it did. */
  initial: FormState;
  email: string;
  asksPassword: boolean;
  /** What opens it. */
  title: string;
  words: Messages["profile"]["email"]["form"];
};

/** Asks for another address. Put away until somebody wants one, and open when it has something to say. */
export function EmailForm({ action, initial, email, asksPassword, title, words }: Props) {
  const [state, submit] = useFormAction(action, initial);
  const errors = state?.fieldErrors ?? {};
  return (
    <details open={state !== null}>
      <summary className="rounded py-1 font-medium text-accent-ink">{title}</summary>
      <form action={submit} className="mt-4 grid gap-4">
        <FormError state={state} />
        {asksPassword && <PasswordOwner email={email} />}
        <Field
          name="newEmail"
          label={words.email}
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          hint={words.hint}
          defaultValue={String(state?.values.newEmail ?? "")}
          error={errors.email}
        />
        {asksPassword && <PasswordField name="password" label={words.password} error={errors.password} />}
        <SubmitButton pendingLabel={words.pending} className="justify-self-start">
          {words.submit}
        </SubmitButton>
      </form>
    </details>
  );
}
