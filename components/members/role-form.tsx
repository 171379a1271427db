"use client";

import type { Messages } from "next-intl";
import { Check, CheckGroup } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  userId: string;
  /** The role that is shown: when it is another one meanwhile, nothing is changed. */
  current: string;
  choices: { role: string; name: string; note: string }[];
  words: Messages["member"]["roleForm"];
};

export function RoleForm({ action, userId, current, choices, words }: Props) {
  const [state, submit] = useFormAction(action, null);
  const chosen = String(state?.values.role ?? current);
  return (
    <form action={submit} className="grid gap-4">
      <FormError state={state} />
      <input type="hidden" name="userId" value={userId} />
      <input type="hidden" name="seenRole" value={current} />
      <CheckGroup name="role" legend={words.legend} error={state?.fieldErrors.role}>
        {choices.map(({ role, name, note }) => (
          <Check
            key={role}
            type="radio"
            name="role"
            value={role}
            label={name}
            note={note}
            required
            defaultChecked={role === chosen}
          />
        ))}
      </CheckGroup>
      <SubmitButton pendingLabel={words.pending} className="justify-self-start">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
