"use client";

import { useActionState } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What it is about, as hidden fields. */
  fields?: Record<string, string>;
  submit: string;
  pending: string;
};

/** One button that ends something, on a page that has said what. */
export function DangerForm({ action, fields = {}, submit, pending }: Props) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="grid gap-4">
      <FormError state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look="danger" pendingLabel={pending} className="justify-self-start">
        {submit}
      </SubmitButton>
    </form>
  );
}
