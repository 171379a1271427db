"use client";

import type { Messages } from "next-intl";
import { PasswordField } from "@/components/auth/password-field";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  from: string;
  words: Messages["signIn"]["form"];
};

export function SignInForm({ action, from, words }: Props) {
  const [state, submit] = useFormAction(action, null);
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <input type="hidden" name="from" value={from} />
      <Field
        name="email"
        label={words.email}
        type="email"
        autoComplete="username"
        required
        defaultValue={String(state?.values.email ?? "")}
      />
      <PasswordField name="password" label={words.password} />
      <SubmitButton pendingLabel={words.pending} className="mt-1 h-10 w-full">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
