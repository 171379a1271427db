import { z } from "zod";
import { emailAddress } from "@/lib/access/input";
import { fieldError } from "@/lib/validation";

/** What the form for another address sends; without a password from somebody who has none. */
export const emailForm = z.object({
  email: emailAddress,
  password: z.string().max(200, fieldError("tooLong")),
});

export type EmailForm = z.infer<typeof emailForm>;
