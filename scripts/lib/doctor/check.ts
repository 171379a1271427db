/** One finding of the doctor, with what to do where something is wrong. */
export type Check = { ok: boolean; text: string; fix?: string };

export function works(text: string): Check {
  return { ok: true, text };
}

export function problem(text: string, fix: string): Check {
  return { ok: false, text, fix };
}
