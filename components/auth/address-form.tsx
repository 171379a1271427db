"use client";

import type { Messages } from "next-intl";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** The page to go on to once in. */
  from?: string;
  words: Messages["gettingIn"]["addressForm"];
};

/** Asks for an address to mail a link to. */
export function AddressForm({ action, from, words }: Props) {
  const [state, submit] = useFormAction(action, null);
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      {from && <input type="hidden" name="from" value={from} />}
      <Field
        name="email"
        label={words.email}
        type="email"
        autoComplete="username"
        required
        maxLength={254}
        defaultValue={String(state?.values.email ?? "")}
        error={state?.fieldErrors.email}
      />
      <SubmitButton pendingLabel={words.pending} className="mt-1 h-10 w-full">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
