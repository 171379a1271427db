"use client";

import type { Messages } from "next-intl";
import { InviteLink } from "@/components/invites/invite-link";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { InviteState } from "@/lib/invites/state";

type Props = {
  renew: (state: InviteState, form: FormData) => Promise<InviteState>;
  revoke: (form: FormData) => Promise<void>;
  id: string;
  email: string;
  words: Messages["invites"]["actions"];
  /** "Send again", or "New link" where no mail is sent. */
  again: string;
  linkWords: Messages["invites"]["link"];
  copyWords: Messages["frame"]["copy"];
};

/** What can be done with an open invitation: send it again, take it back. */
export function RenewForm({ renew, revoke, id, email, words, again, linkWords, copyWords }: Props) {
  const [state, submit] = useFormAction(renew, null);
  const about = <span className="sr-only"> {email}</span>;
  return (
    <div className="grid gap-2 md:justify-items-end">
      <div className="flex flex-wrap gap-x-1 max-md:-ml-2 md:-mr-2">
        <form action={submit}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton look="quiet" pendingLabel={words.pending} className="h-8 px-2">
            {again}
            {about}
          </SubmitButton>
        </form>
        <form action={revoke}>
          <input type="hidden" name="id" value={id} />
          <SubmitButton look="quiet" pendingLabel={words.revoking} className="h-8 px-2 text-fail">
            {words.revoke}
            {about}
          </SubmitButton>
        </form>
      </div>
      <FormError state={state?.ok === false ? state : null} />
      {state?.ok && <InviteLink sent={state} words={linkWords} copyWords={copyWords} />}
    </div>
  );
}
