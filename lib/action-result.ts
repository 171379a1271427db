import { randomUUID } from "node:crypto";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import { UserError } from "@/lib/errors";
import { log } from "@/lib/log";
import { NectarError } from "@/lib/nectar/errors";

/** What a form shows after its action failed; `values` are what was typed, without secrets. */
export type ActionFailure = {
  ok: false;
  message: string;
  fieldErrors: Record<string, string>;
  values: Record<string, string | string[]>;
};

/** The state of a form: untouched, or the failure of its last submit. Success redirects. */
export type FormState = ActionFailure | null;

/** Parses form input. @throws UserError with one sentence a field, the first of each. */
export function parseInput<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const fieldErrors: Record<string, string> = {};
  for (const issue of result.error.issues) fieldErrors[String(issue.path[0] ?? "form")] ??= issue.message;
  throw new UserError("Please check the marked fields. Nothing has been saved yet.", fieldErrors);
}

/**
 * Turns whatever an action threw into what its form shows. Expected errors speak for themselves; any other is
 * logged under an id, and the person sees that id and no detail.
 */
export function failure(error: unknown, values: ActionFailure["values"] = {}): ActionFailure {
  unstable_rethrow(error);
  return { ok: false, values, ...explain(error) };
}

/** The sentence for a person, logging what they should not see. */
export function explain(error: unknown): Pick<ActionFailure, "message" | "fieldErrors"> {
  if (error instanceof UserError) return { message: error.message, fieldErrors: error.fieldErrors };
  if (error instanceof NectarError) {
    log().warn({ nectar: error.detail, kind: error.name }, "Nectar refused or failed");
    return { message: error.userMessage, fieldErrors: {} };
  }
  const id = randomUUID().slice(0, 8);
  log().error({ err: error, errorId: id }, "unexpected error");
  return {
    message: `Something went wrong on our side. Nothing was lost; please try again. If it stays, quote ${id}.`,
    fieldErrors: {},
  };
}
