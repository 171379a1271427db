"use client";

import type { Messages } from "next-intl";
import { type ConnectChoices, ConnectFields } from "@/components/links/connect-fields";
import { Button } from "@/components/ui/button";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";
import type { FormValues } from "@/lib/form-data";

type Props = ConnectChoices & {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What the address asks for: a site's page, or a gap in its coverage, leads here. */
  preselected: FormValues;
  /** What was typed before the session ended, if it did. */
  initial: FormState;
  words: Messages["connect"]["form"];
};

/** Everything here is optional: it is filled in on Nectar's page, where it can still be changed. */
export function ConnectForm({ action, preselected, initial, words, ...choices }: Props) {
  const [state, submit] = useFormAction(action, initial);
  const values = state?.values ?? preselected;
  return (
    // React empties a form after its action; a new key draws it again with what was typed.
    <form action={submit} key={JSON.stringify(state?.values)} className="grid gap-8" noValidate>
      <FormError state={state} />
      <ConnectFields {...choices} values={values} errors={state?.fieldErrors ?? {}} words={words} />
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pendingLabel={words.pending} className="h-10 px-6">
          {words.submit}
        </SubmitButton>
        <Button type="submit" look="quiet" name="way" value="share" className="h-10">
          {words.share}
        </Button>
      </div>
    </form>
  );
}
