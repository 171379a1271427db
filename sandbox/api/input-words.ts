import type { z } from "zod";

type Issue = z.core.$ZodRawIssue;

const names: Record<string, string> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
};

const units: Record<string, string> = { string: " characters", array: " items", set: " items" };

function limit(word: "least" | "most", { origin, bound }: { origin: string; bound: unknown }): string {
  const unit = units[origin];
  return unit ? `must have at ${word} ${bound}${unit}` : `must be at ${word} ${bound}`;
}

/**
 * Why a field is refused, to stand behind its name: "is required". For what a schema has no words of its own for; zod's
 * speak of its types. Undefined leaves the rest to zod.
 */
export function inputWords(issue: Issue): string | undefined {
  if (issue.input === undefined && issue.code !== "unrecognized_keys") return "is required";
  if (issue.code === "invalid_type") {
    if (issue.input === null && issue.expected !== "object") return "may not be null";
    return `must be ${names[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === "invalid_value") return `must be one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "too_small") return limit("least", { origin: issue.origin, bound: issue.minimum });
  if (issue.code === "too_big") return limit("most", { origin: issue.origin, bound: issue.maximum });
  return undefined;
}
