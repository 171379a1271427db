import { z } from "zod";

/** A mail to one person, as text and as HTML that says the same. */
export const mailSchema = z.object({
  /** What the reader's list shows as sender; the address is the same for all mail of this sandbox. */
  from: z.string(),
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  html: z.string().optional(),
});

export type Mail = z.infer<typeof mailSchema>;
