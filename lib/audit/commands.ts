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
  | "login.unlinked"
  | "email.change-asked"
  | "email.change-given-up"
  | "email.changed"
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

export type Audited = { action: AuditAction; targetId?: string; details?: Details };

/**
 * Records what somebody did, in the transaction that did it. Details must hold no secret. A `connectionId` among
 * them puts the event on the page of that connection.
 */
export async function recordAudit({ companyId, userId }: Scope, tx: Db, ...events: Audited[]): Promise<void> {
  await tx.auditEvent.createMany({
    data: events.map((event) => {
      const connectionId = event.details?.connectionId;
      return {
        ...event,
        companyId,
        userId,
        connectionId: typeof connectionId === "string" ? connectionId : null,
      };
    }),
  });
}
