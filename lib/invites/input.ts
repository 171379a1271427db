import { z } from "zod";
import { emailAddress } from "@/lib/access/input";
import { newPassword } from "@/lib/auth/passwords";
import { roleField } from "@/lib/members/input";
import { fieldError, oneLine } from "@/lib/validation";

/** What the form on /settings/members sends. */
export const inviteInput = z.object({ email: emailAddress, role: roleField });

export type InviteForm = z.infer<typeof inviteInput>;

/** What somebody who is new sends from the page of their invitation. */
export const newcomerInput = z.object({
  name: oneLine(200, "atMostCharacters").min(1, fieldError("nameMissing")),
  password: newPassword,
});

export type Newcomer = z.infer<typeof newcomerInput>;
