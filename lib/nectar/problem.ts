/** Longer than any honest message; keeps a stack trace or a page out of the log. */
const MAX_LENGTH = 500;

/**
 * What a refusal's body says, as one line. Documented is `{"detail": "..."}`; Nectar runs on Django, so
 * REST framework's habit of one list of messages a field is read too: `name: This field is required.`
 * A body that is no JSON is not quoted, only described.
 */
export function describeProblem(body: string): string {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return body === "" ? "no explanation" : `no JSON, ${body.length} characters`;
  }
  return messages(value, "").join("; ").slice(0, MAX_LENGTH) || "no explanation";
}

/** Fields whose name says nothing to a reader. */
const nameless = new Set(["detail", "non_field_errors", "nonFieldErrors"]);

function messages(value: unknown, field: string): string[] {
  if (typeof value === "string")
    return value.trim() ? [field ? `${field}: ${value.trim()}` : value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap((item) => messages(item, field));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    messages(inner, nameless.has(name) ? field : field ? `${field}.${name}` : name),
  );
}
