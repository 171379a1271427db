"use client";

import type { Messages } from "next-intl";
import type { ReactNode } from "react";
import { type ConnectChoices, ConnectFields } from "@/components/links/connect-fields";
import { Field, SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";
import type { FormValues } from "@/lib/form-data";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What was typed before the session ended, if it did, and what the form begins with otherwise. */
  initial: FormState;
  given: FormValues;
  /** For a new connection; null for an edit, where one of the connections is chosen. */
  choices: ConnectChoices | null;
  connections: ReactNode;
  canMail: boolean;
  lastDays: { min: string; max: string };
  words: Messages["newShareLink"]["form"];
  connectWords: Messages["connect"]["form"];
};

export function ShareForm(props: Props) {
  const { action, initial, given, choices, connections, canMail, lastDays, words, connectWords } = props;
  const [state, submit] = useFormAction(action, initial);
  const values = state?.values ?? given;
  const errors = state?.fieldErrors ?? {};
  const text = (name: string) => String(values[name] ?? "");
  return (
    // React empties a form after its action; a new key draws it again with what was typed.
    <form action={submit} key={JSON.stringify(values)} className="grid gap-8" noValidate>
      <FormError state={state} />
      {choices ? (
        <ConnectFields {...choices} values={values} errors={errors} words={connectWords} />
      ) : (
        <SelectField
          name="connectionId"
          label={words.connection}
          required
          defaultValue={text("connectionId")}
          error={errors.connectionId}
        >
          {connections}
        </SelectField>
      )}
      <TextField
        name="note"
        label={words.note}
        optional={connectWords.optional}
        hint={words.noteHint}
        maxLength={1000}
        rows={4}
        dir="auto"
        defaultValue={text("note")}
        error={errors.note}
      />
      <div className="grid items-start gap-x-5 gap-y-6 sm:grid-cols-2">
        <SelectField
          name="life"
          label={words.life}
          defaultValue={text("life") || "7"}
          error={errors.life}
          hint={words.lifeHint}
        >
          <option value="1">{words.day}</option>
          <option value="7">{words.week}</option>
          <option value="30">{words.month}</option>
          <option value="date">{words.untilDay}</option>
        </SelectField>
        <Field
          name="lastDay"
          label={words.lastDay}
          type="date"
          {...lastDays}
          optional={connectWords.optional}
          hint={words.lastDayHint}
          defaultValue={text("lastDay")}
          error={errors.lastDay}
        />
        <Field
          name="maxUses"
          label={words.maxUses}
          type="number"
          inputMode="numeric"
          min={1}
          max={1000}
          optional={connectWords.optional}
          hint={words.maxUsesHint}
          defaultValue={text("maxUses")}
          error={errors.maxUses}
        />
        {canMail && (
          <Field
            name="recipientEmail"
            label={words.recipient}
            type="email"
            maxLength={254}
            optional={connectWords.optional}
            hint={words.recipientHint}
            defaultValue={text("recipientEmail")}
            error={errors.recipientEmail}
          />
        )}
      </div>
      <SubmitButton pendingLabel={words.pending} className="h-10 justify-self-start px-6">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
