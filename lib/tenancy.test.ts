import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import {
  askToChangeEmail,
  askToChangeEmailAgain,
  cancelEmailChange,
  confirmEmailChange,
} from "@/lib/access/email/commands";
import { findPendingEmail } from "@/lib/access/email/queries";
import { unlinkLogin } from "@/lib/access/provider/commands";
import { listLogins } from "@/lib/access/provider/queries";
import { recordAudit } from "@/lib/audit/commands";
import * as audit from "@/lib/audit/queries";
import { enterCompany, openSession } from "@/lib/auth/commands";
import { findViewer } from "@/lib/auth/queries";
import { removeLogo, saveBrand, saveLogo } from "@/lib/branding/commands";
import { getBrand } from "@/lib/branding/queries";
import {
  markCompanyChanged,
  recordReconcile,
  rememberPublicId,
  renameCompany,
} from "@/lib/companies/commands";
import { companyVersion, getCompany } from "@/lib/companies/queries";
import { storeConnection } from "@/lib/connections/commands";
import { latestChange } from "@/lib/connections/list/filter";
import * as list from "@/lib/connections/list/queries";
import * as connections from "@/lib/connections/queries";
import { db } from "@/lib/db";
import { linkBills, storeDocuments } from "@/lib/documents/commands";
import * as documents from "@/lib/documents/queries";
import { changeEnvironment } from "@/lib/env";
import { mailPageToSelf } from "@/lib/hand-over/commands";
import { createInvite, renewInvite, revokeInvite } from "@/lib/invites/commands";
import { acceptInvite } from "@/lib/invites/join/commands";
import { listInvites } from "@/lib/invites/queries";
import { findKeptInput } from "@/lib/kept-input/queries";
import { createConnectLink, openEditLink } from "@/lib/links/commands";
import { endLinks, revokeLink } from "@/lib/links/ending/commands";
import { connectLinkInput } from "@/lib/links/input";
import { eachLink, findShareUrl, getLink, listLinkMakers, listLinks } from "@/lib/links/list/queries";
import { findReusableEditLink, findShownLink } from "@/lib/links/queries";
import { refreshLinkStates } from "@/lib/links/states/commands";
import { changeRole, leaveCompany, lockMembers, removeMember } from "@/lib/members/commands";
import { findMember, listMembers, listOwners } from "@/lib/members/queries";
import { obligingNectar } from "@/lib/nectar/testing/obliging";
import { collect } from "@/lib/nectar/testing/server";
import { createShareLink, revokeShareLink } from "@/lib/share-links/commands";
import { shareLinkInput } from "@/lib/share-links/input";
import { listConnectionChoices } from "@/lib/share-links/queries";
import { createSite, setSiteArchived, updateSite } from "@/lib/sites/commands";
import { followSites } from "@/lib/sites/following/commands";
import {
  failSiteImport,
  finishSiteImport,
  giveUpSiteImport,
  rememberProgress,
  startSiteImport,
  takeSiteFile,
} from "@/lib/sites/import/commands";
import { getSiteImport, listAwaitedRows, listSiteImports, listTakenNames } from "@/lib/sites/import/queries";
import * as sites from "@/lib/sites/queries";
import { advancePass, announceSync, beginPass, endPass, stopPass, storePage } from "@/lib/sync/commands";
import { findSyncState, syncActivity } from "@/lib/sync/queries";
import { everyTable } from "@/lib/testing/dump";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";
import { newVictim } from "@/lib/testing/victim";
import { dropUsageOfBills, storeUsage } from "@/lib/usage/commands";
import * as usage from "@/lib/usage/queries";
import {
  changePassword,
  endAllSessions,
  endOwnSession,
  renameSelf,
  savePreferences,
} from "@/lib/users/commands";
import { hasPassword, listOwnSessions } from "@/lib/users/queries";
import { markBillEventsProcessed, replayEvent } from "@/lib/webhooks/commands";
import { listDeliveries, listDeliveryTypes } from "@/lib/webhooks/queries";

type Victim = Awaited<ReturnType<typeof newVictim>>;

let victim: Victim["victim"];
let connection: Victim["connection"];
let session: Victim["session"];
let logo: Victim["logo"];
let keptInputId: Victim["keptInputId"];
let billId: Victim["billId"];
let invite: Victim["invite"];
let emailToken: Victim["emailToken"];
let loginId: Victim["loginId"];
let siteImportId: Victim["siteImportId"];
let password: Victim["password"];
let record: Victim["record"];
let bill: Victim["bill"];
let traces: string[];
let attacker: Tenant;
let connectLink: { id: string };
let editLink: { id: string };
let shareLink: { id: string };

const emptyForm = connectLinkInput.parse({ siteIds: [], utilityTypes: [] });
const shareForm = (changed: object) =>
  shareLinkInput.parse({ siteIds: [], utilityTypes: [], note: "Victim's note", life: "7", ...changed });

beforeAll(async () => {
  attacker = await newTenant({ sites: ["Own hall"] });
  ({
    victim,
    connection,
    session,
    logo,
    keptInputId,
    billId,
    invite,
    emailToken,
    loginId,
    siteImportId,
    password,
    record,
    bill,
    traces,
  } = await newVictim());
});

/** The attacker's own session, and one that says it is the victim's person. */
const disguises = () => [attacker.owner, { ...attacker.owner, userId: victim.owner.userId }];

async function allOf(rows: AsyncIterable<unknown>): Promise<unknown[]> {
  const all = [];
  for await (const row of rows) all.push(row);
  return all;
}

type Attack = (scope: Tenant["owner"]) => Promise<unknown>;

/** What needs a mail server gets as far as it can. */
async function withMail(attack: () => Promise<unknown>): Promise<unknown> {
  changeEnvironment({ EMAIL_SERVER: "smtp://127.0.0.1:9", EMAIL_FROM: "no-reply@portal.example" });
  return attack().finally(() => changeEnvironment({ EMAIL_SERVER: undefined, EMAIL_FROM: undefined }));
}

const asking = () => ({ client: "192.0.2.1", language: "en", signedInAt: new Date() }) as const;

/** Every query and command that takes a scope, called with everything of the victim that it has a place for. */
const attacks: Record<string, Attack> = {
  recordAudit: (scope) => recordAudit(scope, db(), { action: "site.created", targetId: attacker.id }),
  listActivity: (scope) => audit.listActivity(scope, { person: victim.owner.userId ?? "", page: 1 }),
  listActivityPeople: (scope) => audit.listActivityPeople(scope),
  listConnectionActivity: (scope) => audit.listConnectionActivity(scope, connection.id),
  everyActivity: (scope) => allOf(audit.everyActivity(scope, { page: 1 })),
  changePassword: (scope) =>
    changePassword(scope, { currentPassword: password, newPassword: "taken over 123" }),
  changeRole: (scope) => changeRole(scope, victim.owner.userId ?? "", { role: "VIEWER", seenRole: "OWNER" }),
  removeMember: (scope) => removeMember(scope, victim.owner.userId ?? ""),
  leaveCompany: (scope) => leaveCompany({ ...scope, userId: victim.owner.userId }),
  createInvite: (scope) =>
    createInvite(scope, { email: "stranger@people.example", role: "OWNER" }).then(() => "invited to its own"),
  renewInvite: (scope) => renewInvite(scope, invite.id),
  revokeInvite: (scope) => revokeInvite(scope, invite.id),
  listInvites: (scope) => listInvites(scope),
  acceptInvite: (scope) => acceptInvite(scope, invite.token),
  lockMembers: (scope) => lockMembers(db(), scope),
  listMembers: (scope) => listMembers(scope, 1),
  findMember: (scope) => findMember(scope, victim.owner.userId ?? ""),
  enterCompany: async ({ companyId, userId }) =>
    enterCompany(
      await openSession({ companyId, userId: attacker.owner.userId ?? "", sessionVersion: 0 }),
      userId === victim.owner.userId ? victim.id : victim.id.toUpperCase(),
    ),
  askToChangeEmail: (scope) =>
    withMail(() => askToChangeEmail(scope, { email: "taken-over@people.example", password }, asking())),
  askToChangeEmailAgain: (scope) => withMail(() => askToChangeEmailAgain(scope, asking())),
  cancelEmailChange: (scope) => cancelEmailChange(scope),
  confirmEmailChange: (scope) => confirmEmailChange(scope, emailToken),
  findPendingEmail: (scope) => findPendingEmail(scope),
  unlinkLogin: (scope) => unlinkLogin(scope, loginId),
  listLogins: (scope) => listLogins(scope),
  renameSelf: (scope) => renameSelf(scope, { name: "Renamed" }),
  endOwnSession: (scope) => endOwnSession(scope, session.sessionId),
  endAllSessions: (scope) => endAllSessions(scope),
  listOwnSessions: (scope) => listOwnSessions(scope),
  hasPassword: (scope) => hasPassword(scope),
  savePreferences: (scope) => savePreferences(scope, { language: "de", theme: "dark" }),
  findViewer: ({ companyId }) => findViewer({ ...session, companyId }),
  markCompanyChanged: (scope) => markCompanyChanged(scope, db()),
  recordReconcile: (scope) => recordReconcile(scope, "comparedInPart"),
  rememberPublicId: (scope) => rememberPublicId(scope, db(), "public"),
  saveBrand: (scope) => saveBrand(scope, { color: "#123456", font: "serif", language: undefined }),
  saveLogo: (scope) => saveLogo(scope, logo),
  removeLogo: (scope) => removeLogo(scope),
  getBrand: (scope) => getBrand(scope),
  renameCompany: (scope) => renameCompany(scope, { name: "Renamed", seenName: "Orchard" }),
  listOwners: (scope) => listOwners(scope),
  getCompany: (scope) => getCompany(scope),
  companyVersion: (scope) => companyVersion(scope),
  storeConnection: (scope) =>
    storeConnection(scope, {
      ...connection.seen,
      status: "PENDING",
      updatedAt: new Date(),
      siteIds: [siteOf(victim).nectarId],
    }),
  listConnections: async (scope) => [
    await list.listConnections(scope, { search: "victim", page: 1, sort: latestChange }),
    await list.listConnections(scope, { site: siteOf(victim).id, page: 1, sort: latestChange }),
  ],
  everyConnection: async (scope) => allOf(await list.everyConnection(scope, { page: 1, sort: latestChange })),
  listSiteFilter: (scope) => list.listSiteFilter(scope, siteOf(victim).id),
  countStates: (scope) => connections.countStates(scope),
  listNeedingAttention: (scope) => connections.listNeedingAttention(scope, 10),
  listArrivedSince: (scope) => connections.listArrivedSince(scope, new Date(0)),
  getConnection: (scope) => connections.getConnection(scope, connection.id),
  listStoredVersions: async (scope) => [...(await connections.listStoredVersions(scope))],
  storeDocuments: (scope) =>
    storeDocuments(scope, db(), [{ ...bill, totalCharges: "0" }], { isDeleted: true }),
  linkBills: (scope) => linkBills(scope, db(), connection.id),
  listBills: (scope) => documents.listBills(scope, { connectionId: connection.id, page: 1 }),
  findBill: (scope) => documents.findBill(scope, billId),
  storeUsage: (scope) =>
    storeUsage(scope, db(), [{ ...record, documentId: bill.id, usage: "0" }], {
      isDeleted: true,
      from: "usage",
    }),
  dropUsageOfBills: (scope) => dropUsageOfBills(scope, db(), [bill.id], []),
  storePage: (scope) =>
    storePage(scope, { kind: "documents", isDeleted: true, rows: [{ ...bill, totalCharges: "0" }] }),
  beginPass: (scope) => beginPass(scope, "documents"),
  advancePass: (scope) => advancePass(scope, "documents", { pages: 9, next: null }),
  stopPass: (scope) => stopPass(scope, "documents", "copiedInPart"),
  endPass: (scope) => endPass(scope, "documents", false),
  announceSync: (scope) => announceSync(scope),
  findSyncState: (scope) => findSyncState(scope),
  syncActivity: (scope) => syncActivity(scope),
  replayEvent: (scope) => replayEvent(scope, "msg_victim"),
  listDeliveries: (scope) => listDeliveries(scope, { page: 1 }),
  listDeliveryTypes: (scope) => listDeliveryTypes(scope),
  markBillEventsProcessed: (scope) => markBillEventsProcessed(scope, new Date(), "nothing new"),
  createConnectLink: (scope) =>
    createConnectLink(scope, { ...emptyForm, siteIds: [siteOf(attacker).id, siteOf(victim).id] }),
  openEditLink: (scope) => openEditLink(scope, connection.id),
  findShownLink: (scope) => findShownLink(scope, connectLink.id),
  findReusableEditLink: (scope) => findReusableEditLink(scope, connection.id),
  mailPageToSelf: async (scope) => {
    await expect(mailPageToSelf(scope, { kind: "link", id: connectLink.id }, "en")).rejects.toThrow();
    return mailPageToSelf(scope, { kind: "connection", id: connection.id }, "en");
  },
  revokeLink: (scope) => revokeLink(scope, connectLink.id),
  endLinks: (scope) => endLinks(scope, [{ id: connectLink.id, invitationId: null }]),
  refreshLinkStates: (scope) => refreshLinkStates(scope, [connectLink.id, shareLink.id]),
  createShareLink: (scope) => createShareLink(scope, shareForm({ siteIds: [siteOf(victim).id] }), "en"),
  revokeShareLink: (scope) => revokeShareLink(scope, shareLink.id),
  listConnectionChoices: (scope) => listConnectionChoices(scope),
  listLinks: (scope) => listLinks(scope, { search: "victim" }, 1),
  eachLink: (scope) => collect(eachLink(scope, { person: victim.owner.userId ?? "" })),
  listLinkMakers: (scope) => listLinkMakers(scope),
  getLink: async (scope) => [await getLink(scope, connectLink.id), await getLink(scope, shareLink.id)],
  findShareUrl: (scope) => findShareUrl(scope, shareLink.id),
  createSite: (scope) => createSite(scope, { name: siteOf(victim).name }),
  updateSite: (scope) => updateSite(scope, siteOf(victim).id, 0, { name: "Taken over" }),
  setSiteArchived: (scope) => setSiteArchived(scope, siteOf(victim).id, true),
  followSites: (scope) =>
    followSites(
      scope,
      [
        {
          id: siteOf(victim).nectarId,
          name: "Taken over",
          address: null,
          externalId: null,
          isArchived: true,
        },
      ],
      new Map([[siteOf(victim).nectarId, 0]]),
    ),
  takeSiteFile: (scope) =>
    takeSiteFile(scope, "sites.csv", [{ line: 2, name: siteOf(victim).name, address: "", externalId: "" }]),
  startSiteImport: (scope) => startSiteImport(scope, siteImportId),
  giveUpSiteImport: (scope) => giveUpSiteImport(scope, siteImportId),
  rememberProgress: (scope) => rememberProgress(scope, siteImportId, []),
  failSiteImport: (scope) => failSiteImport(scope, siteImportId, "importStopped"),
  finishSiteImport: (scope) => finishSiteImport(scope, siteImportId, []),
  getSiteImport: (scope) => getSiteImport(scope, siteImportId),
  listSiteImports: (scope) => listSiteImports(scope),
  listTakenNames: (scope) => listTakenNames(scope),
  listAwaitedRows: (scope) => listAwaitedRows(scope),
  findSites: (scope) => sites.findSites(scope, { order: "name", page: 1 }),
  listSites: (scope) => sites.listSites(scope, { order: "missing", page: 1 }),
  listCoverings: (scope) => sites.listCoverings(scope),
  getSite: (scope) => sites.getSite(scope, siteOf(victim).id),
  listTwins: (scope) => sites.listTwins(scope, { name: siteOf(victim).name }, siteOf(attacker).id),
  listSiteChoices: (scope) => sites.listSiteChoices(scope),
  listSiteVersions: async (scope) => [...(await sites.listSiteVersions(scope))],
  findKeptInput: (scope) => findKeptInput(scope, keptInputId, "site"),
  listMonthlyUsage: (scope) => usageOfVictim(usage.listMonthlyUsage)(scope),
  listMonthlyCost: (scope) => usageOfVictim(usage.listMonthlyCost)(scope),
  listUsageGaps: (scope) => usageOfVictim((own, year) => usage.listUsageGaps(own, year, endOfYear))(scope),
  listCostGaps: (scope) => usageOfVictim((own, year) => usage.listCostGaps(own, year, endOfYear))(scope),
  findUsageExtent: (scope) => usage.findUsageExtent(scope),
};

const endOfYear = new Date("2026-12-31T12:00:00Z");

/** Everything of the victim that usage can be asked by: the company's in all, a site's, a connection's. */
const usageOfVictim = (list: (scope: Tenant["owner"], selection: usage.Selection) => Promise<unknown>) => {
  const year = { from: "2026-01", to: "2026-12", units: "billed" } as const;
  return (scope: Tenant["owner"]) =>
    Promise.all([
      list(scope, year),
      list(scope, { ...year, siteId: siteOf(victim).id }),
      list(scope, { ...year, connectionId: connection.id }),
    ]);
};

/** Those that work for the portal itself: for no person, so without a scope. */
const withoutScope = [
  "assignEvents",
  // The token of a share link is all the permission that its page needs.
  "countOpening",
  "findShare",
  "findVisit",
  "startVisit",
  "markShareLinkMailed",
  "isShareLinkActive",
  "admitByProvider",
  "askForLink",
  "askToSignUp",
  "claimAddress",
  "closeSession",
  "completeSignUp",
  "createMailedToken",
  "databaseAnswers",
  "deliverQueued",
  "databaseVersion",
  "endInvitesTo",
  "endMailedTokens",
  "findCompaniesOfSession",
  "findCompanyIdByNectarId",
  "findCompanyIdOfConnection",
  "findCompanyIdOfDocument",
  "findInvite",
  "findInvitingCompanies",
  "findLogoImage",
  "findMailedToken",
  "findMailRecipient",
  "findSignUp",
  "findUserForSignIn",
  "forgetExpiredRateLimits",
  "forgetKeptInput",
  "forgetOldEvents",
  "forgetOldInvites",
  "forgetOldKeptInputs",
  "forgetOldLinks",
  "forgetOldMailedTokens",
  "forgetOldSessions",
  "forgetOldSiteImports",
  "forgetOldSignUps",
  "giveAllPointsBack",
  "givePointBack",
  "joinAsNewcomer",
  "joinWithPassword",
  "keepInput",
  "listCompanyIds",
  "mailEmailAnswer",
  "mailResetLink",
  "mailSignInLink",
  "mailSignUpAnswer",
  "lockCompany",
  "markEventsProcessed",
  "noteUse",
  "openProviderSession",
  "openSession",
  "recordEvent",
  "redeemMailedToken",
  "registerCompany",
  "replaceSessions",
  "resetPassword",
  "sendLetter",
  "signInByLink",
  "takePoint",
];

/** The rows that belong to the victim. */
async function victimsRows(): Promise<string[]> {
  return (await everyTable()).split("\n").filter((row) => row.includes(victim.id));
}

describe("one company and the rows of another", () => {
  test.each(Object.entries(attacks))("%s gives nothing away and changes nothing", async (_, attack) => {
    await obligingNectar();
    connectLink ??= await createConnectLink(victim.owner, emptyForm);
    editLink ??= await openEditLink(victim.owner, connection.id);
    shareLink ??= await createShareLink(victim.owner, shareForm({ siteIds: [siteOf(victim).id] }), "en");
    const seen = [...traces, connectLink.id, editLink.id, shareLink.id];
    for (const scope of disguises()) {
      const before = await victimsRows();
      const server = await obligingNectar();
      const outcome = await attack(scope).catch((error: unknown) => String(error));
      for (const trace of seen) expect(JSON.stringify(outcome) ?? "").not.toContain(trace);
      expect(await victimsRows()).toEqual(before);
      for (const { path } of server.requests) expect(path).not.toMatch(victim.nectarId);
    }
  });

  test("counts none of the victim's connections", async () => {
    const counts = await connections.countStates(attacker.owner);
    expect(counts).toEqual({ attention: 0, waiting: 0, connected: 0, stopped: 0 });
  });
});

test("every exported query and command is attacked here, or works for the portal itself", () => {
  const files = globSync("**/{queries,commands}.ts", { cwd: import.meta.dirname });
  const exported = files.flatMap((file) =>
    [
      ...readFileSync(join(import.meta.dirname, file), "utf8").matchAll(
        /^export (?:async )?function\*? (\w+)/gm,
      ),
    ].map(([, name]) => name ?? ""),
  );
  expect(exported.sort()).toEqual([...Object.keys(attacks), ...withoutScope].sort());
});
