import { z } from "zod";

/** What was typed into a form, by the names of its fields: shown again when it could not be taken. */
export const formValues = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
export type FormValues = z.infer<typeof formValues>;

/** A text field of a submitted form; empty when it is missing or a file. */
export function formText(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

/** All values of a group of check boxes. */
export function formTexts(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value) => typeof value === "string");
}
