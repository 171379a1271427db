import { z } from "zod";
import { brandFonts } from "@/lib/branding/fonts";
import { languageCodes } from "@/lib/i18n/languages";
import { fieldError } from "@/lib/validation";

/** What the form on /settings/branding sends. */
export const brandInput = z.object({
  color: z
    .string()
    .trim()
    .transform((text) => (text === "" || text.startsWith("#") ? text : `#${text}`))
    .pipe(z.string().regex(/^(#[0-9a-f]{6})?$/i, fieldError("color")))
    .transform((text) => text.toLowerCase() || undefined),
  font: z.enum(brandFonts, { error: fieldError("choice") }),
  language: z
    .union([z.literal(""), z.enum(languageCodes)], { error: fieldError("choice") })
    .transform((code) => code || undefined),
  /** The brand as the form showed it (lib/branding/seen.ts). */
  seen: z.string().optional(),
});

export type BrandForm = z.infer<typeof brandInput>;
