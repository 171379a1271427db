"use client";

import type { Messages } from "next-intl";
import { InviteLink } from "@/components/invites/invite-link";
import { Field, SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { InviteState } from "@/lib/invites/state";

type Props = {
  action: (state: InviteState, form: FormData) => Promise<InviteState>;
  /** What was typed before the session ended, if it did. */
  initial: InviteState;
  roles: { role: string; name: string }[];
  words: Messages["invites"]["form"];
  linkWords: Messages["invites"]["link"];
  copyWords: Messages["frame"]["copy"];
};

export function InviteForm({ action, initial, roles, words, linkWords, copyWords }: Props) {
  const [state, submit] = useFormAction(action, initial);
  const failure = state?.ok === false ? state : null;
  const errors = failure?.fieldErrors ?? {};
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={failure} />
      {state?.ok && <InviteLink sent={state} words={linkWords} copyWords={copyWords} />}
      <div className="grid items-start gap-4 sm:grid-cols-[minmax(0,1fr)_180px_auto]">
        <Field
          name="email"
          label={words.email}
          type="email"
          autoComplete="off"
          required
          maxLength={254}
          defaultValue={String(failure?.values.email ?? "")}
          error={errors.email}
        />
        <SelectField
          // React empties a form after its action, and a select forgets what it is to begin with: it is drawn anew.
          key={String(failure?.values.role)}
          name="role"
          label={words.role}
          defaultValue={String(failure?.values.role ?? "MEMBER")}
          error={errors.role}
        >
          {roles.map(({ role, name }) => (
            <option key={role} value={role}>
              {name}
            </option>
          ))}
        </SelectField>
        <SubmitButton pendingLabel={words.pending} className="justify-self-start sm:mt-7">
          {words.submit}
        </SubmitButton>
      </div>
    </form>
  );
}
