import { createTranslator } from "use-intl/core";
import english from "@/messages/en.json";

/** Why something failed, and what is wrong with a field of a form: the keys of their sentences in `messages/`. */
export type ErrorKey = keyof (typeof english)["errors"];
export type FieldErrorKey = keyof (typeof english)["fieldErrors"];

/** A sentence without a language yet: its key, and what goes into it. */
export type Said<Key extends string> = { key: Key; values?: Record<string, string | number> };

export function isErrorKey(text: string): text is ErrorKey {
  return Object.hasOwn(english.errors, text);
}

export function isFieldErrorKey(text: string): text is FieldErrorKey {
  return Object.hasOwn(english.fieldErrors, text);
}

/** The sentence in English, for logs and for the command line. */
export function inEnglish({ key, values }: Said<ErrorKey>): string {
  return createTranslator({ locale: "en", messages: english, namespace: "errors" })(key, values);
}
