import { z } from "zod";
import { newPassword } from "@/lib/auth/passwords";

/** What the form on /settings/profile sends. */
export const passwordChange = z.object({
  currentPassword: z.string().min(1, "Enter your current password.").max(200, "That is too long."),
  newPassword,
});

export type PasswordChange = z.infer<typeof passwordChange>;
