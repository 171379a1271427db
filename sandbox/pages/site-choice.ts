import { z } from "zod";

/** At least one of the company's sites. A company that has none yet can connect all the same. */
export function sitesOf(own: string[]) {
  return z
    .array(z.string().refine((id) => own.includes(id), "Choose sites from the list."))
    .min(Math.min(1, own.length), "Choose at least one site.")
    .transform((ids) => [...new Set(ids)]);
}
