import { randomUUID } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { insertConnections } from "./support/connections";
import { database } from "./support/database";
import { firstLoad } from "./support/first-load";
import { routes } from "./support/pages";
import type { Tenant } from "./support/tenant";

/**
 * In kB of 1,000 bytes: the compressed scripts of a page; the markup of a list of 25 rows; and its whole document as it
 * is sent, compressed, with the data that Next adds.
 */
const limits = { scripts: 155, markup: 40, document: 20 };

async function weigh(context: BrowserContext, baseURL: string | undefined, path: string) {
  const cookies = await context.cookies();
  const header = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return firstLoad(baseURL ?? "", path, header);
}

test("no page of the portal loads more than a phone on a slow line should wait for", async ({
  page,
  context,
  baseURL,
  stage,
}) => {
  await signIn(page, stage.tenant.owner);
  // One of each route: others are the same scripts.
  const paths = Object.values(routes).flatMap((cases) => {
    const own = Object.values(cases).find(({ as }) => !as);
    return own ? own.path(stage) : [];
  });
  for (const path of paths.filter((path) => path !== "/")) {
    const { scriptKb } = await weigh(context, baseURL, path);
    expect.soft(scriptKb, path).toBeLessThan(limits.scripts);
  }
});

/** Fills every list with thirty rows, so that its first page is full. */
async function fillLists(tenant: Tenant): Promise<void> {
  const thirty = Array.from({ length: 30 }, (_, n) => n);
  const companyId = tenant.id;
  await insertConnections(
    tenant,
    thirty.map((n) => ({
      providerName: `Pacific Harbor Power and Light ${n}`,
      status: ["PASSWORD_INCORRECT", "WEBSITE_DOWN", "CONNECTED", "URL_INACCESSIBLE"][n % 4] ?? "",
      username: `facilities-${n}@orchard.example`,
    })),
  );
  await database.site.createMany({
    data: thirty.map((n) => ({
      companyId,
      nectarId: randomUUID(),
      name: `Warehouse ${n} of ${tenant.name}`,
      address: `${n} Embarcadero West, Oakland, CA 94607`,
    })),
  });
  const [site] = await database.site.findMany({ where: { companyId }, take: 1 });
  const siteIds = site ? [site.id] : [];
  await database.link.createMany({
    data: thirty.map(() => ({ companyId, kind: "CONNECT", createdById: tenant.owner.id, siteIds })),
  });
  await database.auditEvent.createMany({
    data: thirty.map(() => ({
      companyId,
      userId: tenant.owner.id,
      action: "link.created",
      details: { siteIds },
    })),
  });
}

test("a list of 25 rows is a small document", async ({ page, context, baseURL, tenant }) => {
  await fillLists(tenant);
  await signIn(page, tenant.owner);
  for (const path of ["/dashboard", "/sites", "/links", "/settings/activity"]) {
    const { markupKb, htmlKb } = await weigh(context, baseURL, path);
    expect.soft(markupKb, path).toBeLessThan(limits.markup);
    expect.soft(htmlKb, path).toBeLessThan(limits.document);
  }
});
