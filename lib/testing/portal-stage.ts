import { randomUUID } from "node:crypto";
import { openSession } from "@/lib/auth/commands";
import { createMailedToken } from "@/lib/auth/mailed-tokens/commands";
import { hashPassword } from "@/lib/auth/passwords";
import { db } from "@/lib/db";
import { createConnectLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { newSecretToken } from "@/lib/secret-token";
import { createShareLink } from "@/lib/share-links/commands";
import { shareLinkInput } from "@/lib/share-links/input";
import { takeSiteFile } from "@/lib/sites/import/commands";
import { storedConnection } from "@/lib/testing/connection";
import { newMember, newTenant, siteOf } from "@/lib/testing/tenant";

const inAnHour = () => new Date(Date.now() + 3_600_000);

/**
 * A company that has one of everything that a form can be about. Needs a Nectar that makes links.
 */
export async function setPortalStage() {
  const password = "a password for the stage";
  const passwordHash = await hashPassword(password);
  const tenant = await newTenant();
  const { id: companyId, owner } = tenant;
  const userId = owner.userId ?? "";
  const person = await db().user.update({ where: { id: userId }, data: { passwordHash } });
  const site = siteOf(tenant);
  const archived = await db().site.create({
    data: { companyId, name: "Archived site", nectarId: randomUUID(), archivedAt: new Date() },
  });
  const member = await newMember(companyId, "MEMBER");
  const connection = await storedConnection(owner, { siteIds: [site.nectarId] });
  const link = await createConnectLink(owner, connectLinkInput.parse({ siteIds: [], utilityTypes: [] }));
  const shareLink = await createShareLink(
    owner,
    shareLinkInput.parse({ siteIds: [], utilityTypes: [], note: "", life: "7" }),
    "en",
  );
  const shareToken = newSecretToken();
  await db().shareLink.update({ where: { id: shareLink.id }, data: { tokenHash: shareToken.tokenHash } });
  const importId = await takeSiteFile(owner, "sites.csv", [
    { line: 2, name: "Imported site", address: "", externalId: "" },
  ]);
  const webhook = await db().webhookEvent.create({
    data: { svixId: `msg_${randomUUID()}`, eventType: "document.created.v2", companyId },
  });
  const inviteToken = newSecretToken();
  const invite = await db().invite.create({
    data: {
      companyId,
      email: `${randomUUID()}@guests.example`,
      role: "MEMBER",
      tokenHash: inviteToken.tokenHash,
      expiresAt: inAnHour(),
    },
  });
  const signUpToken = newSecretToken();
  await db().signUp.create({
    data: {
      email: `${randomUUID()}@newcomers.example`,
      name: "Nova Newcomer",
      companyName: "New Company",
      passwordHash,
      tokenHash: signUpToken.tokenHash,
      expiresAt: inAnHour(),
    },
  });
  const { email } = person;
  const resetToken = await createMailedToken(db(), { userId, email, purpose: "RESET_PASSWORD" });
  const signInToken = await createMailedToken(db(), { userId, email, purpose: "SIGN_IN" });
  const emailToken = await createMailedToken(db(), {
    userId,
    email: `${randomUUID()}@people.example`,
    purpose: "VERIFY_EMAIL",
  });
  const login = await db().account.create({
    data: { userId, provider: "openid", subject: randomUUID() },
    select: { id: true },
  });
  const otherSession = await openSession({ userId, companyId, sessionVersion: person.sessionVersion });
  return {
    companyId,
    owner,
    person: { email, name: person.name, password },
    member,
    site,
    archivedId: archived.id,
    connection,
    linkId: link.id,
    shareLinkId: shareLink.id,
    shareToken: shareToken.token,
    importId,
    svixId: webhook.svixId,
    inviteId: invite.id,
    inviteToken: inviteToken.token,
    signUpToken: signUpToken.token,
    resetToken,
    signInToken,
    emailToken,
    loginId: login.id,
    otherSessionId: otherSession.sessionId,
  };
}

export type PortalStage = Awaited<ReturnType<typeof setPortalStage>>;
