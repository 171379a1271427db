import { z } from "zod";
import { optionalText } from "@/lib/validation";

/** Limits of Nectar's site object: docs/nectar-contract.md, "Sites". */
export const siteInput = z.object({
  name: z
    .string({ error: "Enter a name." })
    .trim()
    .min(1, "Enter a name.")
    .max(255, "Use at most 255 characters."),
  address: optionalText(255, "Use at most 255 characters."),
  externalId: optionalText(255, "Use at most 255 characters."),
});

export type SiteForm = z.infer<typeof siteInput>;
