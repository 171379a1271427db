"use client";

import type { Messages } from "next-intl";
import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  token: string;
  words: Messages["confirmEmail"]["form"];
};

/** The button that confirms an address: opening the mailed link does not. */
export function ConfirmEmailForm({ action, token, words }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid gap-5">
      <FormError state={state} />
      <input type="hidden" name="token" value={token} />
      <SubmitButton pendingLabel={words.pending} className="h-10 w-full">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
