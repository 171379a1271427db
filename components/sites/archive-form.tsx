"use client";

import type { Messages } from "next-intl";
import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  siteId: string;
  words: Messages["site"]["archiveForm"] | Messages["site"]["restoreForm"];
};

/** Archives a site, or takes it back. */
export function ArchiveForm({ action, siteId, words }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="grid justify-items-start gap-3">
      <FormError state={state} />
      <input type="hidden" name="id" value={siteId} />
      <SubmitButton look="secondary" pendingLabel={words.pending}>
        {words.submit}
      </SubmitButton>
    </form>
  );
}
