"use client";

import { useActionState } from "react";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = { action: (state: FormState, form: FormData) => Promise<FormState>; from: string };

export function SignInForm({ action, from }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <input type="hidden" name="from" value={from} />
      <Field
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        required
        defaultValue={String(state?.values.email ?? "")}
      />
      <Field
        name="password"
        label="Password"
        type="password"
        autoComplete="current-password"
        required
        maxLength={200}
      />
      <SubmitButton pendingLabel="Signing in…" className="mt-1 h-10 w-full">
        Sign in
      </SubmitButton>
    </form>
  );
}
