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
  token: string;
  email: string;
  /** Nothing of somebody signed in, the password of somebody known, name and password of somebody new. */
  asks: "nothing" | "password" | "all";
  words: Messages["join"]["form"];
};

/** Accepts an invitation. */
export function JoinForm({ action, token, email, asks, words }: Props) {
  const [state, submit] = useFormAction(action, null);
  const errors = state?.fieldErrors ?? {};
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <input type="hidden" name="token" value={token} />
      {asks !== "nothing" && <PasswordOwner email={email} />}
      {asks === "all" && (
        <Field
          name="name"
          label={words.name}
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={String(state?.values.name ?? "")}
          error={errors.name}
        />
      )}
      {asks !== "nothing" && (
        <PasswordField
          name="password"
          label={words.password}
          hint={asks === "all" ? words.hint : undefined}
          error={errors.password}
          isNew={asks === "all"}
        />
      )}
      <SubmitButton pendingLabel={words.pending} className="mt-1 h-10 w-full">
        {asks === "password" ? words.signInAndJoin : words.join}
      </SubmitButton>
    </form>
  );
}
