"use client";

import { unstable_rethrow } from "next/navigation";
import { useState } from "react";

type Option = { value: string; label: string; lang?: string };

type Props = {
  name: string;
  label: string;
  options: Option[];
  current: string;
  action: (form: FormData) => Promise<void>;
  /** Said when the choice could not be kept, and is taken back. */
  notKept: string;
  /** Shows a choice in the page before it is kept: the button is pressed only once it is. */
  show?: (value: string) => void;
};

/** One of a few, each a button that sends its form: it needs no script. */
export function Choice({ name, label, options, current, action, notKept, show }: Props) {
  const [isRefused, setRefused] = useState(false);
  async function choose(form: FormData) {
    setRefused(false);
    show?.(String(form.get(name)));
    try {
      await action(form);
    } catch (error) {
      unstable_rethrow(error);
      show?.(current);
      setRefused(true);
    }
  }
  return (
    // What the server draws has to be the action itself: only that one has an address to be sent to.
    <form action={typeof window === "undefined" ? action : choose}>
      <fieldset
        className="inline-flex flex-wrap gap-0.5 rounded-lg border border-hairline bg-sheet p-0.5"
        aria-label={label}
      >
        {options.map((option) => (
          <button
            key={option.value}
            type="submit"
            name={name}
            value={option.value}
            lang={option.lang}
            aria-pressed={option.value === current}
            className="h-8 rounded px-2.5 text-13 font-medium text-ink-soft transition-colors duration-150 hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent-ink"
          >
            {option.label}
          </button>
        ))}
      </fieldset>
      {isRefused && (
        <p role="alert" className="mt-1 max-w-[40ch] text-13 text-fail">
          {notKept}
        </p>
      )}
    </form>
  );
}
