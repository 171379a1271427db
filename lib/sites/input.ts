import { z } from "zod";
import { fieldError, oneLine, optionalText } from "@/lib/validation";

/** Limits of Nectar's site object: docs/nectar-contract.md, "Companies and sites". */
export const siteInput = z.object({
  name: oneLine(255, "atMostCharacters").min(1, fieldError("nameMissing")),
  address: optionalText(255, "atMostCharacters"),
  externalId: optionalText(255, "atMostCharacters"),
});

export type SiteForm = z.infer<typeof siteInput>;

/** What stands in the fields of a site's form. */
export function siteValues(text: (name: string) => string) {
  return { name: text("name"), address: text("address"), externalId: text("externalId") };
}
