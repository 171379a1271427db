"use client";

import { useEffect, useRef } from "react";

/** The control that was chosen from last: the page that answers may be a new one, and is to have the focus there. */
let chosen: string | undefined;

/**
 * The button of a form of filters. With scripts a choice applies at once, so the button only shows to the keyboard; and
 * a filter that was taken away elsewhere is taken out of the form, whose controls stay as they are: with the focus.
 */
export function ApplyFilters({
  label,
  applied,
  always = false,
}: {
  label: string;
  /** What the address asks for, by the names of the controls. */
  applied: Record<string, string>;
  /** Where something is typed that does not apply by itself. */
  always?: boolean;
}) {
  const button = useRef<HTMLButtonElement>(null);
  const state = JSON.stringify(applied);

  useEffect(() => {
    const form = button.current?.form;
    const send = ({ target }: Event) => {
      if (!(target instanceof HTMLSelectElement)) return;
      chosen = target.name;
      form?.requestSubmit();
    };
    form?.addEventListener("change", send);
    return () => form?.removeEventListener("change", send);
  }, []);

  useEffect(() => {
    for (const [name, value] of Object.entries<string>(JSON.parse(state))) {
      const control = button.current?.form?.elements.namedItem(name);
      if (!(control instanceof HTMLSelectElement || control instanceof HTMLInputElement)) continue;
      control.value = value;
      // Only where the focus was lost: whoever has moved on meanwhile is left alone.
      if (name === chosen && document.activeElement === document.body) control.focus({ preventScroll: true });
    }
    chosen = undefined;
  }, [state]);

  return (
    <button ref={button} type="submit" className={always ? "apply-filters always" : "apply-filters"}>
      {label}
    </button>
  );
}
