import { z } from "zod";
import { newPassword } from "@/lib/auth/passwords";
import { fieldError, oneLine } from "@/lib/validation";

/** What the form on /settings/profile sends. */
export const passwordChange = z.object({
  currentPassword: z.string().min(1, fieldError("currentPasswordMissing")).max(200, fieldError("tooLong")),
  newPassword,
});

export type PasswordChange = z.infer<typeof passwordChange>;

/** What somebody calls themselves. */
export const nameForm = z.object({
  name: oneLine(200, "atMostCharacters").min(1, fieldError("nameMissing")),
});

export type NameForm = z.infer<typeof nameForm>;
