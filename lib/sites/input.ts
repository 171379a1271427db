import { z } from "zod";
import { oneLine, optionalText } from "@/lib/validation";

/** Limits of Nectar's site object: docs/nectar-contract.md, "Companies and sites". */
export const siteInput = z.object({
  name: oneLine(255, "Use at most 255 characters.").min(1, "Enter a name."),
  address: optionalText(255, "Use at most 255 characters."),
  externalId: optionalText(255, "Use at most 255 characters."),
});

export type SiteForm = z.infer<typeof siteInput>;
