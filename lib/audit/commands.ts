import type { Scope } from "@/lib/auth/scope";
import type { Db } from "@/lib/db";

/** What is recorded. Each has its words in `messages/`, under "activity.did": without them it is a type error there. */
export type AuditAction =
  | "link.created"
  | "link.revoked"
  | "share-link.created"
  | "share-link.mailed"
  | "share-link.revoked"
  | "site.created"
  | "site.updated"
  | "site.archived"
  | "site.restored"
  | "site.imported"
  | "password.changed"
  | "password.reset"
  | "login.linked"
  | "company.created"
  | "member.role-changed"
  | "member.removed"
  | "member.left"
  | "invite.created"
  | "invite.renewed"
  | "invite.revoked"
  | "invite.accepted"
  | "person.renamed"
  | "company.renamed"
  | "sessions.ended"
  | "brand.changed"
  | "logo.changed"
  | "logo.removed"
  | "connection.added"
  | "connection.changed"
  | "connection.status-changed"
  | "webhook.replayed";

type Details = Record<string, string | number | string[]>;

/**
 * Records what somebody did, in the transaction that did it. Details must hold no secret. A `connectionId` among
 * them puts the event on the page of that connection.
 */
export async function recordAudit(
  scope: Scope,
  tx: Db,
  event: { action: AuditAction; targetId?: string; details?: Details },
): Promise<void> {
  const connectionId = event.details?.connectionId;
  await tx.auditEvent.create({
    data: {
      ...event,
      companyId: scope.companyId,
      userId: scope.userId,
      connectionId: typeof connectionId === "string" ? connectionId : null,
    },
  });
}
