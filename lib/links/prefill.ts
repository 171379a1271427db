import { z } from "zod";

const stored = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({});

/** What was given, without what was left empty: as a link's row keeps it. */
export function givenPrefill(
  prefill: Record<string, string | string[] | undefined>,
): Record<string, string | string[]> {
  return Object.fromEntries(
    Object.entries(prefill).flatMap(([key, value]) =>
      value === undefined || value.length === 0 ? [] : [[key, value]],
    ),
  );
}

/** What a link's row keeps of it: text, or several, by the names of the form's fields. */
export function storedPrefill(prefill: unknown): Record<string, string | string[]> {
  return stored.parse(prefill);
}
