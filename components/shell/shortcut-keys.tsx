"use client";

import { useEffect } from "react";

/** Where this browser keeps that somebody wants no shortcuts. */
const KEPT = "shortcuts";

/** For so long a `g` waits for the letter of a page. */
const PATIENCE_MS = 1_500;

type Props = {
  /** The ids of the dialog that lists the shortcuts, of the button that opens it and of the switch in it. */
  dialog: string;
  button: string;
  toggle: string;
};

/**
 * The shortcuts: `?` lists them, `g` and a letter follow the link that is marked with it, `/` goes to the search, `n`
 * to the page's main action. Not while somebody types, and not when they are switched off (WCAG 2.2, 2.1.4).
 */
export function ShortcutKeys({ dialog: dialogId, button: buttonId, toggle: toggleId }: Props) {
  useEffect(() => {
    const dialog = document.getElementById(dialogId);
    const button = document.getElementById(buttonId);
    const toggle = document.getElementById(toggleId);
    if (!(dialog instanceof HTMLDialogElement && button && toggle instanceof HTMLInputElement)) return;
    const over = new AbortController();
    const { signal } = over;
    let goSince = Number.NEGATIVE_INFINITY;

    toggle.checked = recall() !== "off";
    toggle.addEventListener("change", () => keep(toggle.checked ? "on" : "off"), { signal });
    button.addEventListener("click", () => dialog.showModal(), { signal });
    document.addEventListener(
      "keydown",
      (event) => {
        if (!toggle.checked || isForSomethingElse(event)) return;
        const going = event.timeStamp - goSince < PATIENCE_MS;
        goSince = event.key === "g" && !going ? event.timeStamp : Number.NEGATIVE_INFINITY;
        const target = going
          ? document.querySelector<HTMLElement>(`[data-shortcut="${CSS.escape(event.key)}"]`)
          : meantBy(event.key, button);
        if (!target) return;
        event.preventDefault();
        if (target.matches("input")) target.focus();
        else target.click();
      },
      { signal },
    );
    return () => over.abort();
  }, [dialogId, buttonId, toggleId]);

  return null;
}

/** What a key is for on this page, if anything. */
function meantBy(key: string, list: HTMLElement): HTMLElement | null {
  if (key === "?") return list;
  if (key === "/") return document.querySelector("main input[type=search]");
  if (key !== "n") return null;
  const actions = "[data-page-action] ";
  return (
    document.querySelector<HTMLElement>(`${actions}[data-look=primary]`) ??
    document.querySelector<HTMLElement>(`${actions}:is(a, button)`)
  );
}

function isForSomethingElse({ target, ctrlKey, metaKey, altKey, repeat, defaultPrevented }: KeyboardEvent) {
  const typing =
    target instanceof HTMLElement && (target.isContentEditable || target.matches("input, textarea, select"));
  return (
    typing ||
    ctrlKey ||
    metaKey ||
    altKey ||
    repeat ||
    defaultPrevented ||
    document.querySelector("dialog[open]") !== null
  );
}

/** Storage can be forbidden by the browser; then the choice holds until the page is left. */
function recall(): string | null {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}

function keep(value: string): void {
  try {
    localStorage.setItem(KEPT, value);
  } catch {}
}
