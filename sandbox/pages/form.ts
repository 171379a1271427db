import type { Context } from "hono";

/** What a form sent. Files, control characters and missing fields never reach the caller. */
export type Form = {
  /** One field without control characters, "" when it is missing. */
  text: (name: string) => string;
  /** All values of a field that may be sent several times. */
  all: (name: string) => string[];
};

/** Reads a posted form; a body that is none counts as an empty form. */
export async function readForm(c: Context): Promise<Form> {
  const body = await c.req.parseBody({ all: true }).catch(() => ({}));
  const fields = new Map<string, unknown>(Object.entries(body));
  const all = (name: string): string[] => {
    const value = fields.get(name);
    return (Array.isArray(value) ? value : [value])
      .filter((item) => typeof item === "string")
      .map(withoutControlCharacters);
  };
  return { all, text: (name) => all(name)[0] ?? "" };
}

/** What was typed or stands in an address: Postgres takes no NUL, and no field of these pages has more than one line. */
export function withoutControlCharacters(text: string): string {
  return text.replace(/\p{Cc}/gu, "");
}
