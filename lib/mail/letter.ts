import { z } from "zod";

/** A mail to one person, in their language: what it says, not how it looks. */
export const letterSchema = z.object({
  to: z.string(),
  subject: z.string(),
  paragraphs: z.array(z.string()),
  /** The one thing to do. */
  action: z.object({ label: z.string(), url: z.string() }).optional(),
  /** Small print: why one got this mail. */
  footer: z.string().optional(),
  /** The language that it is written in. */
  language: z.string(),
  /** Whose mail it is. The colours are hexadecimal, readable on each other (lib/branding). */
  brand: z.object({
    name: z.string(),
    color: z.string(),
    onColor: z.string(),
    /** The hash of the company's logo. */
    logo: z.string().optional(),
  }),
});

export type Letter = z.infer<typeof letterSchema>;
