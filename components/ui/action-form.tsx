"use client";

import type { ComponentProps } from "react";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = Pick<ComponentProps<typeof SubmitButton>, "look" | "className"> & {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What it is about, as hidden fields. */
  fields?: Record<string, string>;
  /** The button, and the button while the answer is awaited. */
  submit: string;
  pending: string;
};

/** One button that changes something, on a page that has said what; and what went wrong, if it did. */
export function ActionForm({ action, fields = {}, submit, pending, look, className = "" }: Props) {
  const [state, send] = useFormAction(action, null);
  return (
    <form action={send} className="grid gap-4">
      <FormError state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton look={look} pendingLabel={pending} className={`justify-self-start ${className}`}>
        {submit}
      </SubmitButton>
    </form>
  );
}
