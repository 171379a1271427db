import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actionCases } from "@/app/_testing/actions";
import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { obligingNectar } from "@/lib/nectar/testing/obliging";
import { queue } from "@/lib/queue";
import { type Fields, formOf, newBrowser } from "@/lib/testing/browser";
import { type PortalStage, setPortalStage } from "@/lib/testing/portal-stage";

beforeAll(() => {
  changeEnvironment({
    EMAIL_SERVER: "smtp://127.0.0.1:9",
    EMAIL_FROM: "Portal <no-reply@portal.example>",
    SIGN_UP: "open",
  });
});
afterAll(async () => (await queue()).stop({ graceful: false }));

function caseOf(action: string) {
  const one = Object.entries(actionCases).find(([name]) => name.endsWith(action))?.[1];
  if (!one) throw new Error(`no action ${action}`);
  return one;
}

async function newStage(): Promise<PortalStage> {
  await obligingNectar();
  return setPortalStage();
}

/** Sends a form, from a browser of its own. @returns all that a person is told of it */
async function told(action: string, sender: Scope | null, fields: Fields): Promise<string> {
  const { send, path } = caseOf(action);
  const browser = newBrowser();
  if (sender) await browser.signIn(sender);
  return JSON.stringify(await browser.send(path, () => send(formOf(fields))));
}

type Twice = {
  /** How much there is of what it makes. */
  count: (stage: PortalStage) => Promise<number>;
  /** What the other one of the two is told, where it is not the same. */
  says?: RegExp;
};

const audited = (action: string) => (stage: PortalStage) =>
  db().auditEvent.count({ where: { companyId: stage.companyId, action } });

/** What Nectar has to list first, a sign-up, is sent twice in lib/access/sign-up/sign-up.test.ts. */
const twice: Record<string, Twice> = {
  addSite: {
    count: ({ companyId }) => db().site.count({ where: { companyId } }),
    says: /already|at this moment/,
  },
  saveSite: { count: audited("site.updated"), says: /siteSaved|at this moment/ },
  makeShareLink: { count: ({ companyId }) => db().shareLink.count({ where: { companyId } }) },
  "members/actions invite": {
    count: ({ companyId }) => db().invite.count({ where: { companyId } }),
    says: /already/,
  },
  "members/actions revoke": { count: audited("invite.revoked"), says: /not open any more/ },
  saveRole: { count: audited("member.role-changed") },
  "[id]/actions remove": {
    count: audited("member.removed"),
    says: /does not belong to your company any more/,
  },
  startImport: { count: () => db().siteImport.count({ where: { state: "running" } }) },
  "links/[id]/actions revoke": { count: audited("link.revoked") },
  revokeShare: { count: audited("share-link.revoked") },
  archiveSite: { count: audited("site.archived") },
  restoreSite: { count: audited("site.restored") },
  changeBrand: { count: audited("brand.changed") },
  "s/[token]/actions start": {
    count: ({ shareLinkId }) => db().link.count({ where: { shareLinkId } }),
  },
  "[token]/actions join": { count: audited("invite.accepted"), says: /not open any more|account/ },
  chooseNewPassword: { count: audited("password.reset"), says: /used|expired/ },
  redeemSignInLink: {
    count: ({ owner }) =>
      db().mailedToken.count({
        where: { userId: owner.userId ?? "", purpose: "SIGN_IN", usedAt: { not: null } },
      }),
    says: /used|expired/,
  },
};

describe("sent twice at once, it is done once, and the second is told what is so", () => {
  test.each(Object.entries(twice))("%s", async (action, { count, says = /location":"\// }) => {
    const stage = await newStage();
    const one = caseOf(action);
    const fields = one.form(stage);
    const sender = one.for === "anybody" ? null : stage.owner;
    const send = await Promise.all(
      [1, 2].map(async () => {
        const browser = newBrowser();
        if (sender) await browser.signIn(sender);
        return () => browser.send(one.path, () => one.send(formOf(fields)));
      }),
    );
    const before = await count(stage);
    const answers = (await Promise.all(send.map((go) => go()))).map((sent) => JSON.stringify(sent));
    expect((await count(stage)) - before).toBe(1);
    expect(answers.some((answer) => answer.includes('"state":null'))).toBe(true);
    expect(answers.some((answer) => says.test(answer))).toBe(true);
    for (const answer of answers) expect(answer).not.toMatch(/unexpected|quote/);
  });
});

const gone = /no longer exists/;

/** What each is told when what its form is about is not there any more. */
const removed: Record<string, RegExp> = {
  saveSite: gone,
  archiveSite: gone,
  restoreSite: gone,
  startImport: gone,
  giveUpImport: gone,
  "links/[id]/actions revoke": gone,
  revokeShare: gone,
  "members/actions sendAgain": gone,
  "members/actions revoke": gone,
  "[id]/actions remove": /does not belong to your company any more/,
  saveRole: /does not belong to your company any more/,
  makeConnectLink: /"siteIds":"[^"]+"/,
  makeShareLink: /"siteIds":"[^"]+"/,
  sendToComputer: /pageNotMailed/,
  replayDelivery: /webhookGone/,
  endSession: /sessionEnded/,
  unlink: gone,
  accept: /not open any more/,
  signInAndJoin: /not open any more/,
  "[token]/actions join": /not open any more/,
  confirmEmail: /used|expired/,
  confirmSignUp: /used|expired/,
  chooseNewPassword: /used|expired/,
  redeemSignInLink: /used|expired/,
  "s/[token]/actions start": /"location":"\/s\//,
};

test.each(Object.entries(removed))("what it was about is gone: %s says so", async (action, says) => {
  const stage = await newStage();
  const one = caseOf(action);
  const fields = one.form(stage);
  const { companyId, owner, member } = stage;
  await db().connection.deleteMany({ where: { companyId } });
  await db().site.deleteMany({ where: { companyId } });
  await db().siteImport.deleteMany({ where: { companyId } });
  await db().link.deleteMany({ where: { companyId } });
  await db().shareLink.deleteMany({ where: { companyId } });
  await db().invite.deleteMany({ where: { companyId } });
  await db().webhookEvent.deleteMany({ where: { companyId } });
  await db().membership.deleteMany({ where: { userId: member.userId ?? "" } });
  await db().session.deleteMany({ where: { userId: owner.userId ?? "" } });
  await db().mailedToken.deleteMany({ where: { userId: owner.userId ?? "" } });
  await db().signUp.deleteMany();
  await db().account.deleteMany({ where: { userId: owner.userId ?? "" } });
  expect(await told(action, one.for === "anybody" ? null : owner, fields)).toMatch(says);
});

describe("changed meanwhile", () => {
  test("a site is not overwritten unseen, and is when the same is sent again from the site as it is", async () => {
    const stage = await newStage();
    const fields = caseOf("saveSite").form(stage);
    await db().site.update({
      where: { id: stage.site.id },
      data: { name: "Renamed", version: { increment: 1 } },
    });
    expect(await told("saveSite", stage.owner, fields)).toMatch(/it is now called “Renamed”.*Pier 9/);
    expect(await told("saveSite", stage.owner, { ...fields, version: "1" })).toMatch(/"location":"\/sites\//);
  });

  test("nor are a brand and a role", async () => {
    const stage = await newStage();
    await db().company.update({ where: { id: stage.companyId }, data: { brandColor: "#ff0000" } });
    const brand = caseOf("changeBrand").form(stage);
    expect(await told("changeBrand", stage.owner, brand)).toMatch(/Somebody has changed the look.*#0044cc/);
    expect(await told("changeBrand", stage.owner, { ...brand, seen: "#ff0000||" })).toMatch(/brandSaved/);
    await db().membership.updateMany({
      where: { userId: stage.member.userId ?? "" },
      data: { role: "VIEWER" },
    });
    expect(await told("saveRole", stage.owner, caseOf("saveRole").form(stage))).toMatch(/changed this role/);
  });

  test("a site that was archived is not linked any more, and a link that was revoked stays revoked", async () => {
    const stage = await newStage();
    await db().site.update({ where: { id: stage.site.id }, data: { archivedAt: new Date() } });
    const fields = caseOf("makeConnectLink").form(stage);
    expect(await told("makeConnectLink", stage.owner, fields)).toMatch(/"siteIds":"[^"]+"/);
    await db().shareLink.update({ where: { id: stage.shareLinkId }, data: { revokedAt: new Date() } });
    const start = { token: stage.shareToken, visit: randomUUID() };
    expect(await told("s/[token]/actions start", null, start)).toMatch(/"location":"\/s\//);
    expect(await db().link.count({ where: { shareLinkId: stage.shareLinkId } })).toBe(0);
  });

  test("an import whose names are taken by now is not begun", async () => {
    const stage = await newStage();
    await db().site.create({
      data: { companyId: stage.companyId, name: "Imported site", nectarId: randomUUID() },
    });
    expect(await told("startImport", stage.owner, { id: stage.importId })).toMatch(/now has a site with one/);
  });

  test("a company that is closed to somebody by now takes nothing of theirs", async () => {
    const stage = await newStage();
    await db().membership.deleteMany({
      where: { userId: stage.member.userId ?? "", companyId: stage.companyId },
    });
    expect(await told("chooseCompany", stage.member, { companyId: stage.companyId })).toMatch(
      /companyClosed|sign-in/,
    );
    expect(await told("addSite", stage.member, { name: "Pier 13" })).toMatch(/"location":"\/sign-in/);
  });
});
