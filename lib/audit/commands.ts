import type { Scope } from "@/lib/auth/scope";
import type { Db } from "@/lib/db";

export type AuditAction =
  | "link.created"
  | "link.revoked"
  | "share-link.created"
  | "share-link.mailed"
  | "share-link.revoked"
  | "site.created"
  | "password.changed"
  | "member.role-changed"
  | "member.removed"
  | "member.left"
  | "brand.changed"
  | "logo.changed"
  | "logo.removed";

/** Records what somebody did, in the transaction that did it. Details must hold no secret. */
export async function recordAudit(
  scope: Scope,
  tx: Db,
  event: { action: AuditAction; targetId?: string; details?: Record<string, string | number | string[]> },
): Promise<void> {
  await tx.auditEvent.create({
    data: { companyId: scope.companyId, userId: scope.userId, ...event },
  });
}
