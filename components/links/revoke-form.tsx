"use client";

import type { Messages } from "next-intl";
import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  id: string;
  words: Messages["link"]["revocation"]["form"];
};

/** The second step of a revocation. */
export function RevokeForm({ action, id, words }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="mt-3 grid gap-3">
      <FormError state={state} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton look="secondary" pendingLabel={words.pending} className="justify-self-start text-fail">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
