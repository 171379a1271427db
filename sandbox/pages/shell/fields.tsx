import type { JSX, PropsWithChildren } from "hono/jsx";
import { useTranslator } from "./presentation";

/** What is wrong, by the name of the field. */
export type FieldErrors = Record<string, string | undefined>;

/** Lists what is wrong above the form, takes the focus, and leads to each field. */
export function ErrorSummary({ errors }: { errors: FieldErrors }) {
  const t = useTranslator();
  const entries = Object.entries(errors).filter(([, message]) => message !== undefined);
  if (entries.length === 0) return null;
  return (
    <div class="errors" role="alert" tabindex={-1} {...takesFocus}>
      <p>
        <strong>{t("errors.check", { count: entries.length })}</strong>
      </p>
      <ul>
        {entries.map(([name, message]) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Tells what happened; an alert takes the focus, so that it is read out and seen first. */
export function Notice({ tone, children }: PropsWithChildren<{ tone: "alert" | "info" }>) {
  if (tone === "info") return <output class="notice">{children}</output>;
  return (
    <div class="errors" role="alert" tabindex={-1} {...takesFocus}>
      {children}
    </div>
  );
}

/**
 * The page was loaded because of a mistake: the script puts the focus on its message. Not `autofocus`: browsers
 * block it in another site's frame, with an error in the console, and a frame is where these pages mostly are.
 */
const takesFocus = { "data-focus": true };

type TextFieldProps = {
  name: string;
  label: string;
  error?: string;
  hint?: string;
  /** For the only field of a form: it needs no summary of what is wrong above it. */
  isFocusedOnError?: boolean;
} & Pick<
  JSX.IntrinsicElements["input"],
  "type" | "value" | "autocomplete" | "inputmode" | "maxlength" | "min" | "max" | "required" | "spellcheck"
>;

/** A label, a hint, an input and its error, tied together for assistive technology. */
export function TextField({ name, label, error, hint, isFocusedOnError, ...input }: TextFieldProps) {
  const describedBy = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(" ");
  return (
    <div class={error ? "field has-error" : "field"}>
      <label for={name}>{label}</label>
      {hint && (
        <p class="hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="field-error" id={`${name}-error`} role={isFocusedOnError ? "alert" : undefined}>
          {error}
        </p>
      )}
      <input
        id={name}
        name={name}
        {...input}
        {...(isFocusedOnError && error ? takesFocus : {})}
        autocapitalize="none"
        aria-invalid={error ? "true" : undefined}
        aria-describedby={describedBy || undefined}
      />
    </div>
  );
}

type SelectFieldProps = {
  name: string;
  label: string;
  value: string;
  choices: { value: string; label: string }[];
  /** For a field whose choices say what it is. */
  isLabelHidden?: boolean;
};

/** A label and a list to choose one from. */
export function SelectField({ name, label, value, choices, isLabelHidden }: SelectFieldProps) {
  return (
    <div class={isLabelHidden ? "select" : "field"}>
      <label for={name} class={isLabelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      <select id={name} name={name}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} selected={choice.value === value}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}

type Choice = { value: string; label: string; detail?: string };

type CheckGroupProps = { name: string; legend: string; choices: Choice[]; chosen: string[]; error?: string };

/** A group of check boxes, one a choice. */
export function CheckGroup({ name, legend, choices, chosen, error }: CheckGroupProps) {
  return (
    <fieldset
      class={error ? "checks has-error" : "checks"}
      id={name}
      aria-describedby={error ? `${name}-error` : undefined}
    >
      <legend>{legend}</legend>
      {error && (
        <p class="field-error" id={`${name}-error`}>
          {error}
        </p>
      )}
      <div class="check-list">
        {choices.map(({ value, label, detail }) => (
          <div class="check" key={value}>
            <input
              type="checkbox"
              id={`${name}-${value}`}
              name={name}
              value={value}
              checked={chosen.includes(value)}
              aria-describedby={detail ? `${name}-${value}-detail` : undefined}
            />
            <label for={`${name}-${value}`}>{label}</label>
            {detail && <small id={`${name}-${value}-detail`}>{detail}</small>}
          </div>
        ))}
      </div>
    </fieldset>
  );
}
