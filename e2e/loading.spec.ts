import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { announceChange, connectUtility, insertConnections } from "./support/connections";
import { setStatus } from "./support/control-room";
import { expectStill, watchLayoutShifts } from "./support/layout-shifts";
import { pages } from "./support/pages";
import { openSlowLine } from "./support/slow-line";

/** Holds back what Next's script asks for when a link is followed, until it is let go. */
async function holdNavigation(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(
    (url) => url.searchParams.has("_rsc"),
    async (route) => {
      if (route.request().headers()["next-router-prefetch"] === undefined) await promise;
      await route.continue();
    },
  );
  return resolve;
}

test("a page that takes long is stood for by its skeleton, and moves nothing when it comes", async ({
  page,
  tenant,
}) => {
  const [id = ""] = await insertConnections(tenant, [{ providerName: "Own Gas", status: "CONNECTED" }]);
  await watchLayoutShifts(page);
  await signIn(page, tenant.owner);
  const main = page.getByRole("main");
  const content = page.locator(".shell-content");
  for (const [link, kind, heading] of [
    [
      page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Connect" }),
      "wide-form",
      "Connect a utility",
    ],
    [
      page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Dashboard" }),
      "table",
      "Connections",
    ],
    [page.getByRole("link", { name: "Own Gas", exact: true }), "detail", "Own Gas"],
  ] as const) {
    const letGo = await holdNavigation(page);
    await link.click();
    await expect(main).toHaveAttribute("data-pending", kind);
    await expect(main).toHaveAttribute("aria-busy", "true");
    await expect(page.getByText("Loading the page…")).toBeAttached();
    const [skeleton, covered] = [await page.locator(".skeleton").boundingBox(), await content.boundingBox()];
    expect(skeleton?.width).toBeGreaterThanOrEqual(covered?.width ?? 0);
    letGo();
    await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
    await expect(main).not.toHaveAttribute("data-pending");
    await expect(main).not.toHaveAttribute("aria-busy");
    await page.unrouteAll({ behavior: "wait" });
  }
  await expect(page).toHaveURL(`/connections/${id}`);
  await expectStill(page);
});

test("another view of the same list dims it until it is there", async ({ page, tenant }) => {
  await insertConnections(tenant, [
    { providerName: "Own Gas", status: "CONNECTED" },
    { providerName: "Own Water", status: "PASSWORD_INCORRECT" },
  ]);
  await signIn(page, tenant.owner);
  const table = page.getByRole("table", { name: "Connections" });
  const letGo = await holdNavigation(page);
  await page.getByRole("link", { name: "Needs you 1" }).click();
  await expect(page.getByRole("main")).toHaveAttribute("data-pending", "here");
  await expect(table).toBeVisible();
  await expect(table).toHaveCSS("opacity", "0.5");
  letGo();
  await expect(table.getByRole("row", { name: "Own Gas" })).toBeHidden();
  await expect(table).toHaveCSS("opacity", "1");
});

test("a page that arrives bit by bit is painted once", async ({ page, stage }) => {
  await signIn(page, stage.tenant.owner);
  const line = await openSlowLine();
  await watchLayoutShifts(page);
  for (const name of [
    "dashboard",
    "connection with bills",
    "links",
    "sites",
    "usage",
    "members",
    "activity",
  ]) {
    await page.goto(line.url + pages.get(name)?.path(stage), { waitUntil: "load" });
    await expectStill(page);
  }
  await page.goto("about:blank");
  line.close();
});

test("nothing moves when a connection arrives and when a page refreshes itself", async ({ page, tenant }) => {
  await signIn(page, tenant.owner);
  await watchLayoutShifts(page);
  await page.goto("/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  const { id, nectarId } = await connectUtility(tenant);
  await expect(page.getByText("has arrived.")).toBeVisible();
  await expectStill(page);

  await page.goto("/dashboard");
  const rows = page.getByRole("table", { name: "Connections" }).getByRole("row");
  await expect(rows.nth(1)).toContainText("Connected");
  await setStatus(nectarId, "PASSWORD_INCORRECT");
  await expect(rows.nth(1)).toContainText("Password rejected");
  await insertConnections(tenant, [{ providerName: "Own Gas", status: "CONNECTED" }]);
  await announceChange(tenant);
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(1)).toContainText("Password rejected");
  await expectStill(page);
  const attention = page.getByRole("region", { name: "One connection needs you" });
  await expect(attention.getByRole("link", { name: "Reconnect" })).not.toBeInViewport();
  await page.getByRole("button", { name: "Show what is new" }).click();
  await expect(attention.getByRole("link", { name: "Reconnect" })).toBeInViewport();
  await expect(page.getByRole("button", { name: "Show what is new" })).toBeHidden();

  await page.goto(`/connections/${id}`);
  const status = page.getByRole("status", { name: "Status" });
  await expect(status).toContainText("Password rejected");
  await setStatus(nectarId, "WEBSITE_DOWN", "The utility does not answer.");
  await expect(status).toContainText("Utility website down");
  await expectStill(page);
});

test("what one has asked for is shown at once", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/sites");
  await page.getByLabel("Name").fill("North annexe");
  await page.getByLabel("Address").fill("7 Elsewhere Lane");
  await page.getByRole("button", { name: "Create site" }).click();
  await expect(page.getByRole("link", { name: "North annexe", exact: true })).toBeInViewport();
  await expect(page.getByRole("button", { name: "Show what is new" })).toBeHidden();
});
