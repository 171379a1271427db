import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { db } from "@/lib/db";
import { NotFoundError } from "@/lib/errors";
import { NectarError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import { isId } from "@/lib/validation";

/**
 * Revokes a link that somebody made for themselves: no page shows it any more, and Nectar ends it where it can.
 * @returns whether Nectar ended it; a magic link goes on working for whoever has it
 * @throws NotFoundError; NectarError when Nectar could end it but cannot be reached, and then nothing has changed
 */
export async function revokeLink(scope: Scope, id: string): Promise<{ ended: boolean }> {
  assertCan(scope, "links.revoke");
  const where = { id, companyId: scope.companyId, shareLinkId: null };
  const link = isId(id)
    ? await db().link.findUnique({ where, select: { invitationId: true, revokedAt: true } })
    : null;
  if (!link) throw new NotFoundError();
  const ended = link.invitationId !== null;
  if (link.revokedAt) return { ended };
  if (link.invitationId) await nectar().revokeLink(link.invitationId);
  await db().$transaction(async (tx) => {
    const { count } = await tx.link.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: new Date(), sealedUrl: null },
    });
    if (count === 0) return;
    await recordAudit(scope, tx, { action: "link.revoked", targetId: id });
    await markCompanyChanged(scope, tx);
  });
  return { ended };
}

/**
 * Ends links at Nectar that were made inside a share link, and lets no page show them any more.
 * @returns how many Nectar cannot end, and for how many it could not be reached
 */
export async function endLinks(
  scope: Scope,
  links: { id: string; invitationId: string | null }[],
): Promise<{ beyond: number; failed: number }> {
  const outcomes = await Promise.all(
    links.map(async ({ id, invitationId }) => {
      const own = { id, companyId: scope.companyId };
      if (!invitationId) {
        await db().link.updateMany({ where: own, data: { sealedUrl: null } });
        return "beyond";
      }
      try {
        await nectar().revokeLink(invitationId);
      } catch (error) {
        if (!(error instanceof NectarError)) throw error;
        return "failed";
      }
      await db().link.updateMany({ where: own, data: { revokedAt: new Date(), sealedUrl: null } });
      return "ended";
    }),
  );
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  return { beyond: count("beyond"), failed: count("failed") };
}
