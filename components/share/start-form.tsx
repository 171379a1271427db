"use client";

import type { Messages } from "next-intl";
import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  token: string;
  /** Made with the page. */
  visit: string;
  words: Messages["share"]["start"];
};

export function StartForm({ action, token, visit, words }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="mt-6 grid gap-4">
      <FormError state={state} />
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="visit" value={visit} />
      <SubmitButton pendingLabel={words.pending} className="h-11 justify-self-start px-8 text-16">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
