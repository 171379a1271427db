import { z } from "zod";
import { Role } from "@/lib/generated/prisma/enums";
import { fieldError } from "@/lib/validation";

export const roleField = z.enum(Role, fieldError("roleUnknown"));

/** What the form on a member's page sends. `seenRole` is the role that it showed. */
export const roleChange = z.object({ role: roleField, seenRole: roleField });

export type RoleChange = z.infer<typeof roleChange>;
