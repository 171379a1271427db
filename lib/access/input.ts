import { z } from "zod";
import { newPassword } from "@/lib/auth/passwords";
import { fieldError, oneLine } from "@/lib/validation";

/** An address as the portal keeps it: lower case, at most 254 characters (RFC 5321, section 4.5.3.1). */
export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, fieldError("addressTooLong"))
  .pipe(z.email(fieldError("email")));

/** What the forms send that ask for a mailed link. */
export const addressForm = z.object({ email: emailAddress });

/** What the form behind a reset link sends. */
export const newPasswordForm = z.object({ newPassword });

/** What the form on /sign-up sends. Nectar takes a company's name of up to 200 characters. */
export const signUpForm = z.object({
  name: oneLine(200, "atMostCharacters").min(1, fieldError("nameMissing")),
  email: emailAddress,
  companyName: oneLine(200, "atMostCharacters").min(1, fieldError("companyNameMissing")),
  password: newPassword,
});

export type SignUpForm = z.infer<typeof signUpForm>;
