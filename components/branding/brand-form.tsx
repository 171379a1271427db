"use client";

import type { Messages } from "next-intl";
import { type ReactNode, useState } from "react";
import { Field, SelectField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { SubmitButton } from "@/components/ui/submit-button";
import { useFormAction } from "@/components/ui/use-form-action";
import type { FormState } from "@/lib/action-result";

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  initial: FormState;
  saved: { color: string; font: string; language: string };
  /** The same in one word, to tell by it when somebody else changes it meanwhile. */
  seen: string;
  /** The colour of the portal, which the picker starts from. */
  portalColor: string;
  fonts: { value: string; label: string }[];
  languages: { value: string; label: string }[];
  words: Messages["branding"]["form"];
  /** How it will look, in the class that the style sheets of the preview are made for. */
  children: ReactNode;
};

const hexadecimal = /^#?[0-9a-f]{6}$/i;

/** Colour, font and language of a company, with a preview that follows: its style sheets are made on the server. */
export function BrandForm({
  action,
  initial,
  saved,
  seen,
  portalColor,
  fonts,
  languages,
  words,
  children,
}: Props) {
  const [state, submit] = useFormAction(action, initial);
  const typed = (name: keyof typeof saved) => String(state?.values[name] ?? saved[name]);
  const [color, setColor] = useState(typed("color"));
  const [font, setFont] = useState(typed("font"));
  const errors = state?.fieldErrors ?? {};
  const shown = hexadecimal.test(color) ? color.replace("#", "").toLowerCase() : "none";

  return (
    <div className="grid items-start gap-x-14 gap-y-10 md:grid-cols-[minmax(0,380px)_minmax(0,1fr)]">
      <form action={submit} key={JSON.stringify(state?.values)} className="grid gap-6" noValidate>
        <FormError state={state} />
        <input type="hidden" name="seen" value={seen} />
        <div className="relative">
          <Field
            name="color"
            label={words.color}
            hint={words.colorHint}
            error={errors.color}
            placeholder={portalColor}
            maxLength={20}
            autoComplete="off"
            spellCheck={false}
            value={color}
            onChange={(event) => setColor(event.currentTarget.value)}
          />
          <input
            type="color"
            aria-label={words.pick}
            value={shown === "none" ? portalColor : `#${shown}`}
            onChange={(event) => setColor(event.currentTarget.value)}
            className="absolute top-[31px] right-1 h-[30px] w-11 rounded border-0 bg-transparent p-0.5 noscript:hidden"
          />
        </div>
        <SelectField
          name="font"
          label={words.font}
          error={errors.font}
          value={font}
          onChange={(event) => setFont(event.currentTarget.value)}
        >
          {fonts.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="language"
          label={words.language}
          hint={words.languageHint}
          error={errors.language}
          defaultValue={typed("language")}
        >
          <option value="">{words.sendersLanguage}</option>
          {languages.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
        <SubmitButton pendingLabel={words.pending} className="justify-self-start">
          {words.submit}
        </SubmitButton>
      </form>
      <link rel="stylesheet" href={`/brand/${shown}-${font}.css?preview=1`} />
      {children}
    </div>
  );
}
