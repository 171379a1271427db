import type { FormState } from "@/lib/action-result";
import type { SentInvite } from "@/lib/invites/commands";

/** The state of a form that invites: where nothing was mailed, it shows the link to hand over. */
export type InviteState = FormState | ({ ok: true } & SentInvite);
