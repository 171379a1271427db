import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { z } from "zod";
import { UserError } from "@/lib/errors";
import type { FormValues } from "@/lib/form-data";
import { type ErrorKey, type FieldErrorKey, isFieldErrorKey, type Said } from "@/lib/i18n/said";
import { log } from "@/lib/log";
import { NectarError } from "@/lib/nectar/errors";

/** What a form shows after its action failed; `values` are what was typed, without secrets. */
export type ActionFailure = {
  ok: false;
  message: string;
  fieldErrors: Record<string, string>;
  values: FormValues;
};

/** The state of a form: untouched, or the failure of its last submit. Success redirects. */
export type FormState = ActionFailure | null;

/** What went wrong, before it is put into a language. */
export type Explanation = { said: Said<ErrorKey>; fields: Record<string, Said<FieldErrorKey>> };

/**
 * Parses form input. The messages of the schema are keys of `fieldErrors`; a limit that was passed goes into the
 * sentence.
 * @throws UserError with one sentence a field, the first of each
 */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fields: Explanation["fields"] = {};
  for (const issue of result.error.issues) fields[String(issue.path[0] ?? "form")] ??= fieldError(issue);
  throw new UserError("checkFields", { fields });
}

function fieldError(issue: z.core.$ZodIssue): Said<FieldErrorKey> {
  const key = isFieldErrorKey(issue.message) ? issue.message : "unusable";
  if (issue.code === "too_big") return { key, values: { maximum: Number(issue.maximum) } };
  if (issue.code === "too_small") return { key, values: { minimum: Number(issue.minimum) } };
  return { key };
}

/**
 * Turns whatever an action threw into what its form shows, in the person's language. Expected errors speak for
 * themselves; any other is logged under an id, and the person sees that id and no detail.
 */
export async function failure(error: unknown, values: ActionFailure["values"] = {}): Promise<ActionFailure> {
  unstable_rethrow(error);
  const { said, fields } = explain(error);
  const [sentence, fieldSentence] = await Promise.all([
    getTranslations("errors"),
    getTranslations("fieldErrors"),
  ]);
  const fieldErrors = Object.fromEntries(
    Object.entries(fields).map(([field, fault]) => [field, fieldSentence(fault.key, fault.values)]),
  );
  return { ok: false, message: sentence(said.key, said.values), fieldErrors, values };
}

/** What a person is told of an error, logging what they should not see. */
export function explain(error: unknown): Explanation {
  if (error instanceof UserError) return { said: error.said, fields: error.fields };
  if (error instanceof NectarError) {
    log().warn({ nectar: error.detail, kind: error.name }, "Nectar refused or failed");
    return { said: { key: error.name }, fields: {} };
  }
  const id = randomUUID().slice(0, 8);
  log().error({ err: error, errorId: id }, "unexpected error");
  return { said: { key: "unexpected", values: { id } }, fields: {} };
}
