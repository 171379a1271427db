"use client";

import type { Messages } from "next-intl";
import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  importId: string;
  /** The button, as it names how many sites there are. */
  submit: string;
  look?: "primary" | "quiet";
  words: Messages["siteImport"]["form"];
};

/** One button of an import: begin, go on, give up. */
export function ImportForm({ action, importId, submit, look = "primary", words }: Props) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="grid justify-items-start gap-3">
      <FormError state={state} />
      <input type="hidden" name="id" value={importId} />
      <SubmitButton look={look} pendingLabel={words.pending}>
        {submit}
      </SubmitButton>
    </form>
  );
}
