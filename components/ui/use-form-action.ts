"use client";

import { unstable_rethrow } from "next/navigation";
import type { Messages } from "next-intl";
import { useActionState } from "react";
import { causeOf } from "@/components/shell/cause";
import { useErrorWords } from "@/components/shell/error-words";
import type { ActionFailure } from "@/lib/action-result";
import type { FormValues } from "@/lib/form-data";

/**
 * `useActionState` for a form that keeps what was typed when its action is not answered: without a connection, while the
 * portal starts again, after it has been replaced by a newer version. The error page would take the form away.
 * @param action a server action; where no script runs, the form is sent to it by the browser
 * @returns the state, and what the form takes as its `action`
 */
export function useFormAction<State>(
  action: (state: State | ActionFailure, form: FormData) => Promise<State | ActionFailure>,
  initial: Awaited<State | ActionFailure>,
) {
  const words: Messages["errorPage"] = useErrorWords();
  async function send(state: Awaited<State | ActionFailure>, form: FormData): Promise<State | ActionFailure> {
    try {
      return await action(state, form);
    } catch (error) {
      unstable_rethrow(error);
      const cause = causeOf(error);
      const digest = error instanceof Error && "digest" in error ? error.digest : null;
      const quote = digest ? ` ${words.quote.replace("{digest}", String(digest))}` : "";
      return { ok: false, message: words[cause].message + quote, fieldErrors: {}, values: typedInto(form) };
    }
  }
  // What the server draws has to be the action itself: only that one has an address to be sent to.
  return useActionState<State | ActionFailure, FormData>(
    typeof window === "undefined" ? action : send,
    initial,
  );
}

/** What was typed, by the names of the fields. Not passwords, which no form shows again, nor files, which none can. */
function typedInto(form: FormData): FormValues {
  const values: FormValues = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith("$ACTION") || /password/i.test(name)) continue;
    const texts = form.getAll(name).filter((value) => typeof value === "string");
    values[name] = texts.length === 1 ? (texts[0] ?? "") : texts;
  }
  return values;
}
