import { z } from "zod";
import type { Translator } from "../i18n/translator";

/** At least one of the company's sites. A company that has none yet can connect all the same. */
export function sitesOf(own: string[], t: Translator) {
  return z
    .array(z.string().refine((id) => own.includes(id), t("sites.unknown")))
    .min(Math.min(1, own.length), t("sites.missing"))
    .transform((ids) => [...new Set(ids)]);
}
