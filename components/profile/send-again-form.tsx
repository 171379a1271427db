"use client";

import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  again: (state: FormState) => Promise<FormState>;
  cancel: () => Promise<void>;
  words: { again: string; cancel: string; working: string };
};

/** What can be done with a mail that waits for an answer: send it once more, or no longer want it. */
export function SendAgainForm({ again, cancel, words }: Props) {
  const [state, submit] = useActionState(again, null);
  return (
    <div className="mt-4 grid gap-4">
      <FormError state={state} />
      <div className="flex flex-wrap gap-3">
        <form action={submit}>
          <SubmitButton look="secondary" pendingLabel={words.working}>
            {words.again}
          </SubmitButton>
        </form>
        <form action={cancel}>
          <SubmitButton look="quiet" pendingLabel={words.working}>
            {words.cancel}
          </SubmitButton>
        </form>
      </div>
    </div>
  );
}
