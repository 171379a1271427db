import { z } from "zod";
import { fieldError, oneLine } from "@/lib/validation";

/** What the form on /settings/company sends: the new name, and the one that it showed. Nectar takes up to 200 characters. */
export const companyNameForm = z.object({
  name: oneLine(200, "atMostCharacters").min(1, fieldError("companyNameMissing")),
  seenName: z.string(),
});

export type CompanyNameForm = z.infer<typeof companyNameForm>;
