"use client";

import type { Messages } from "next-intl";
import { Field } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What was typed before the session ended, if it did. */
  initial: FormState;
  /** The name that there is: when it is another one meanwhile, the action can tell. */
  name: string;
  autoComplete: "name" | "organization";
  words: Messages["profile"]["nameForm"] | Messages["company"]["form"];
};

export function NameForm({ action, initial, name, autoComplete, words }: Props) {
  const [state, submit] = useFormAction(action, initial);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <input type="hidden" name="seenName" value={String(state?.values.seenName ?? name)} />
      <Field
        name="name"
        label={words.name}
        autoComplete={autoComplete}
        required
        maxLength={200}
        defaultValue={String(state?.values.name ?? name)}
        error={state?.fieldErrors.name}
      />
      <SubmitButton pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
