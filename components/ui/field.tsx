import type { ComponentProps, ReactNode } from "react";

/** `optional` is the word for it, beside the label. */
type Labelled = { name: string; label: string; hint?: ReactNode; error?: string; optional?: string };

const control =
  "w-full rounded border bg-sheet px-3 text-14 text-ink placeholder:text-ink-faint aria-invalid:border-fail";

/** The id by which a control points at its error, or else at its hint: one sentence at a time. */
function describedBy(name: string, hint: ReactNode, error: string | undefined): string | undefined {
  if (error) return `${name}-error`;
  return hint ? `${name}-hint` : undefined;
}

function Label({ name, label, optional }: Pick<Labelled, "name" | "label" | "optional">) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <label htmlFor={name} className="font-medium">
        {label}
      </label>
      {optional && <span className="text-12 text-ink-faint">{optional}</span>}
    </div>
  );
}

function FieldNotes({ name, hint, error }: Pick<Labelled, "name" | "hint" | "error">) {
  return (
    <>
      {error && (
        <p id={`${name}-error`} className="text-13 text-fail">
          {error}
        </p>
      )}
      {hint && !error && (
        <p id={`${name}-hint`} className="text-13 text-ink-faint">
          {hint}
        </p>
      )}
    </>
  );
}

/** A labelled input with its hint and its error, tied together for screen readers. */
export function Field({ name, label, hint, error, optional, ...input }: Labelled & ComponentProps<"input">) {
  return (
    <div className="grid gap-1.5">
      <Label name={name} label={label} optional={optional} />
      <input
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
        className={`${control} h-9 border-outline/70`}
        {...input}
      />
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  );
}

/** The same for text of several lines. */
export function TextField({
  name,
  label,
  hint,
  error,
  optional,
  ...area
}: Labelled & ComponentProps<"textarea">) {
  return (
    <div className="grid gap-1.5">
      <Label name={name} label={label} optional={optional} />
      <textarea
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
        className={`${control} border-outline/70 py-2`}
        {...area}
      />
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  );
}

export function SelectField({
  name,
  label,
  hint,
  error,
  optional,
  ...select
}: Labelled & ComponentProps<"select">) {
  return (
    <div className="grid gap-1.5">
      <Label name={name} label={label} optional={optional} />
      <select
        id={name}
        name={name}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(name, hint, error)}
        className={`${control} h-9 border-outline/70`}
        {...select}
      />
      <FieldNotes name={name} hint={hint} error={error} />
    </div>
  );
}

/** A group of check boxes under one question. */
export function CheckGroup({
  name,
  legend,
  hint,
  error,
  children,
}: Omit<Labelled, "label"> & { legend: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-2" aria-describedby={describedBy(name, hint, error)}>
      <legend className="mb-1 font-medium">{legend}</legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}

/** One choice of a group: a box with its label, as tall as its neighbours. */
export function Check({ label, note, ...input }: ComponentProps<"input"> & { label: string; note?: string }) {
  return (
    <label className="flex min-h-9 items-start gap-2.5 rounded border border-hairline bg-sheet px-3 py-1.5 has-checked:border-accent has-checked:bg-accent-soft">
      <input type="checkbox" className="mt-1 size-3.5 shrink-0" {...input} />
      <span className="min-w-0">
        <span className="block wrap-anywhere">
          <bdi>{label}</bdi>
        </span>
        {note && <span className="block text-12 wrap-anywhere text-ink-soft">{note}</span>}
      </span>
    </label>
  );
}
