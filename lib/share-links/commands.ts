import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { brandFields } from "@/lib/branding/queries";
import { markCompanyChanged } from "@/lib/companies/commands";
import { type Db, db } from "@/lib/db";
import { NotFoundError, UserError } from "@/lib/errors";
import { asLanguage, type Language } from "@/lib/i18n/languages";
import { endLinks } from "@/lib/links/ending/commands";
import { givenPrefill } from "@/lib/links/prefill";
import { countNewLink } from "@/lib/links/throttle";
import { sendLetter } from "@/lib/mail/commands";
import { canSendMail } from "@/lib/mail/deliver";
import { newSecretToken } from "@/lib/secret-token";
import type { ShareLinkForm } from "@/lib/share-links/input";
import { shareLetter } from "@/lib/share-links/letter";
import { sealShareToken, shareUrl } from "@/lib/share-links/sealed-token";
import { countShareMail } from "@/lib/share-links/throttle";
import { isId } from "@/lib/validation";

/** A form that is sent twice, by a second press or a browser that sends again, comes within this. */
const TWICE_WITHIN_MS = 10_000;

/**
 * Makes a share link and, if it names a recipient, queues the mail that brings it. Nectar is not asked for anything yet:
 * the link inside is made when somebody starts. Sent twice, it is made and mailed once.
 * @param language of the mail where the company has chosen none
 * @throws UserError for a site or connection that is not the company's, and for too many links or mails
 */
export async function createShareLink(
  scope: Scope,
  input: ShareLinkForm,
  language: Language,
): Promise<{ id: string }> {
  assertCan(scope, "links.create");
  const { connectionId, note, expiresAt, maxUses, recipientEmail, siteIds, ...prefill } = input;
  const provider = connectionId ? await providerOf(scope, connectionId) : null;
  if (!connectionId) await assertOwnSites(scope, siteIds);
  if (recipientEmail && !canSendMail()) {
    throw new UserError("linkNotMade", { fields: { recipientEmail: { key: "noMailServer" } } });
  }
  await countNewLink(scope);
  if (recipientEmail) await countShareMail(scope);
  const { token, tokenHash } = newSecretToken();
  const sealedToken = await sealShareToken(token);
  // What Nectar's edit page shows is the connection's own.
  const about = connectionId
    ? { kind: "EDIT" as const, connectionId, siteIds: [], prefill: {} }
    : { kind: "CONNECT" as const, siteIds, prefill: givenPrefill(prefill) };

  const wanted = { ...about, ...ownedBy(scope), note, maxUses, recipientEmail };

  return db().$transaction(async (tx) => {
    const twin = await findTwin(tx, wanted, expiresAt);
    if (twin) return twin;
    const { id } = await tx.shareLink.create({
      data: { ...wanted, tokenHash, sealedToken, expiresAt },
      select: { id: true },
    });
    const { kind } = about;
    await recordAudit(scope, tx, {
      action: "share-link.created",
      targetId: id,
      details: { kind, siteIds: about.siteIds, ...(connectionId && { connectionId }) },
    });
    if (recipientEmail) {
      const { company, sender } = await senderOf(scope, tx);
      const letter = await shareLetter(
        { to: recipientEmail, url: shareUrl(token), note, expiresAt, sender, company, provider },
        asLanguage(company.language) ?? language,
      );
      await sendLetter(tx, letter, { shareLinkId: id });
      await recordAudit(scope, tx, {
        action: "share-link.mailed",
        targetId: id,
        details: { to: recipientEmail },
      });
    }
    await markCompanyChanged(scope, tx);
    return { id };
  });
}

const ownedBy = ({ companyId, userId }: Scope) => ({ companyId, createdById: userId });

type Wanted = ReturnType<typeof ownedBy> & {
  kind: "CONNECT" | "EDIT";
  connectionId?: string;
  siteIds: string[];
  prefill: ReturnType<typeof givenPrefill>;
  note: string;
  maxUses?: number;
  recipientEmail?: string;
};

/** The same link, made by the same person a moment ago. One that is being made now is waited for. */
async function findTwin(tx: Db, wanted: Wanted, expiresAt: Date): Promise<{ id: string } | null> {
  const { companyId, createdById, siteIds, prefill, connectionId, maxUses, recipientEmail, ...same } = wanted;
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`share link ${createdById}`}, 0))`;
  const around = (time: number) => ({
    gte: new Date(time - TWICE_WITHIN_MS),
    lte: new Date(time + TWICE_WITHIN_MS),
  });
  return tx.shareLink.findFirst({
    where: {
      ...same,
      companyId,
      createdById,
      siteIds: { equals: siteIds },
      prefill: { equals: prefill },
      connectionId: connectionId ?? null,
      maxUses: maxUses ?? null,
      recipientEmail: recipientEmail ?? null,
      expiresAt: around(expiresAt.getTime()),
      createdAt: around(Date.now()),
      revokedAt: null,
    },
    select: { id: true },
  });
}

/** What a revocation came to: links inside that Nectar cannot end, and those where it could not be reached. */
export type Revoked = { beyond: number; failed: number };

/**
 * Revokes a share link: its page stops at once, whatever Nectar says. The links that were made inside it end at Nectar
 * where they can. Asked again, it tries again for those that Nectar could not be reached for.
 * @throws NotFoundError
 */
export async function revokeShareLink(scope: Scope, id: string): Promise<Revoked> {
  assertCan(scope, "links.revoke");
  const where = { id, companyId: scope.companyId };
  if (!isId(id) || !(await db().shareLink.findUnique({ where, select: { id: true } })))
    throw new NotFoundError();
  await db().$transaction(async (tx) => {
    const { count } = await tx.shareLink.updateMany({
      where: { ...where, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    if (count === 0) return;
    await recordAudit(scope, tx, { action: "share-link.revoked", targetId: id });
    await markCompanyChanged(scope, tx);
  });
  const inside = await db().link.findMany({
    where: { companyId: scope.companyId, shareLinkId: id, revokedAt: null, endedAs: null },
    select: { id: true, invitationId: true },
  });
  return endLinks(scope, inside);
}

/** Notes that the mail server has taken the mail of a share link. For the job that delivers it. */
export async function markShareLinkMailed(id: string): Promise<void> {
  await db().$transaction(async (tx) => {
    const [share] = await tx.shareLink.updateManyAndReturn({
      where: { id, mailedAt: null },
      data: { mailedAt: new Date() },
      select: { companyId: true },
    });
    if (share) await markCompanyChanged({ companyId: share.companyId, userId: null, role: "SYSTEM" }, tx);
  });
}

async function assertOwnSites(scope: Scope, siteIds: string[]): Promise<void> {
  const count = await db().site.count({ where: { companyId: scope.companyId, id: { in: siteIds } } });
  if (count !== siteIds.length) {
    throw new UserError("linkNotMade", { fields: { siteIds: { key: "siteElsewhere" } } });
  }
}

async function providerOf(scope: Scope, connectionId: string): Promise<string> {
  const connection = await db().connection.findUnique({
    where: { id: connectionId, companyId: scope.companyId },
    select: { providerName: true },
  });
  if (connection) return connection.providerName;
  throw new UserError("linkNotMade", { fields: { connectionId: { key: "connectionUnknown" } } });
}

/** The company and who shares: the person, or else the company itself. */
async function senderOf(scope: Scope, tx: Db) {
  const company = await tx.company.findUniqueOrThrow({
    where: { id: scope.companyId },
    select: { ...brandFields, language: true },
  });
  const membership =
    scope.userId &&
    (await tx.membership.findUnique({
      where: { companyId_userId: { companyId: scope.companyId, userId: scope.userId } },
      select: { user: { select: { name: true } } },
    }));
  return { company, sender: membership ? membership.user.name : company.name };
}
