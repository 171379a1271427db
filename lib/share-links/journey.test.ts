import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { getLink } from "@/lib/links/list/queries";
import { refreshLinkStates } from "@/lib/links/states/commands";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { createShareLink, revokeShareLink } from "@/lib/share-links/commands";
import { shareLinkInput } from "@/lib/share-links/input";
import { unsealShareUrl } from "@/lib/share-links/sealed-token";
import { startVisit } from "@/lib/share-links/visits/commands";
import { findShare, findVisit, type Share } from "@/lib/share-links/visits/queries";
import { newTenant, siteOf, type Tenant } from "@/lib/testing/tenant";
import {
  type SandboxProcess,
  sandboxCompanies,
  startSandboxProcess,
} from "@/scripts/testing/sandbox-process";

let sandbox: SandboxProcess;
let tenant: Tenant;

beforeAll(async () => {
  sandbox = await startSandboxProcess();
  tenant = await newTenant({ ...sandboxCompanies.harbor, sites: ["Pier 4", "Kitchen", "Depot"] });
});
afterAll(() => sandbox?.stop());

async function shared(): Promise<Share> {
  const form = { siteIds: [siteOf(tenant).id], utilityTypes: [], note: "", life: "1", maxUses: "3" };
  const { id } = await createShareLink(tenant.owner, shareLinkInput.parse(form), "en");
  const { sealedToken } = await db().shareLink.findUniqueOrThrow({ where: { id } });
  const share = await findShare((await unsealShareUrl(sealedToken))?.split("/").at(-1) ?? "");
  if (!share) throw new Error("there is no such share link");
  return share;
}

/** Starts, as the page's button does. @returns the visit, and where Nectar's page is in this sandbox */
async function start(share: Share): Promise<{ visit: string; page: string }> {
  const visit = randomUUID();
  expect(await startVisit(share, visit)).toBe(true);
  const url = new URL((await findVisit(share, visit))?.url ?? "");
  return { visit, page: sandbox.url + url.pathname };
}

/** Opens Nectar's page and fills in its forms to the end; who is on the way stands in its addresses. */
async function connect(page: string): Promise<number> {
  let { url, status } = await fetch(page);
  for (const fields of [
    [["provider", "nectar-sandbox"]],
    [
      ["username", "nectar-sandbox-username"],
      ["password", "nectar-sandbox-password"],
    ],
    [
      ["sites", siteOf(tenant).nectarId],
      ["utilityTypes", "ELECTRICITY"],
      ["collectFrom", "2025-01-01"],
      ["ownerEmail", ""],
    ],
  ]) {
    ({ url, status } = await fetch(url, { method: "POST", body: new URLSearchParams(fields) }));
  }
  return status;
}

const open = async (page: string) => (await fetch(page)).status;

describe("through a magic link", () => {
  test("somebody connects, and what they have opened outlives the revocation: so it is said", async () => {
    askNectarAt(sandbox.url, { linkKind: "magic-link" });
    const share = await shared();
    const { page } = await start(share);
    expect(await connect(page)).toBe(200);
    expect(await revokeShareLink(tenant.owner, share.id)).toEqual({ beyond: 1, failed: 0 });
    expect(await open(page)).toBe(200);
  });
});

describe("through an invitation", () => {
  test("somebody connects once a start, and the list knows it from Nectar", async () => {
    askNectarAt(sandbox.url, { linkKind: "invitation" });
    const share = await shared();
    const { visit, page } = await start(share);
    expect(await connect(page)).toBe(200);
    await refreshLinkStates(tenant.owner, [share.id]);
    const listed = await getLink(tenant.owner, share.id);
    expect(listed?.share?.links).toMatchObject([{ id: visit, endedAs: "FULFILLED", useCount: 1 }]);
    expect(await open(page)).toBe(410);
    expect((await start(share)).page).not.toBe(page);
  });

  test("a revocation ends what was opened at Nectar too", async () => {
    askNectarAt(sandbox.url, { linkKind: "invitation" });
    const share = await shared();
    const { page } = await start(share);
    expect(await open(page)).toBe(200);
    expect(await revokeShareLink(tenant.owner, share.id)).toEqual({ beyond: 0, failed: 0 });
    expect(await open(page)).toBe(410);
  });
});
