import type { AuditAction } from "@/lib/audit/commands";
import english from "@/messages/en.json";

/** Every action that has words, in the order of the messages: what the trail can be filtered by. */
export const auditActions: string[] = Object.entries(english.activity.did).flatMap(([about, did]) =>
  Object.keys(did).map((what) => `${about}.${what}`),
);

/** True for an action that this version has words for: others are of a newer or an older one. */
export function isAuditAction(action: string): action is AuditAction {
  return auditActions.includes(action);
}
