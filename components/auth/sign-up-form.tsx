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
  words: Messages["signUp"]["form"];
};

export function SignUpForm({ action, words }: Props) {
  const [state, submit] = useFormAction(action, null);
  const errors = state?.fieldErrors ?? {};
  const typed = (name: string) => String(state?.values[name] ?? "");
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <Field
        name="name"
        label={words.name}
        autoComplete="name"
        required
        maxLength={200}
        defaultValue={typed("name")}
        error={errors.name}
      />
      <Field
        name="companyName"
        label={words.company}
        autoComplete="organization"
        required
        maxLength={200}
        defaultValue={typed("companyName")}
        error={errors.companyName}
      />
      <Field
        name="email"
        label={words.email}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={typed("email")}
        error={errors.email}
      />
      <PasswordField name="password" label={words.password} hint={words.hint} error={errors.password} isNew />
      <SubmitButton pendingLabel={words.pending} className="mt-1 h-10 w-full">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
