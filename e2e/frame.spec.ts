import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { connectUtility } from "./support/connections";
import { environment } from "./support/environment";
import { mailsTo } from "./support/mail";
import { connectFrame, heading } from "./support/wizard";

const notice = "This page needs a window at least 1152 pixels wide.";

/** Signs in and makes a link, up to Nectar's page in its frame. */
async function openFrame(page: Page, person: Parameters<typeof signIn>[1]): Promise<void> {
  await signIn(page, person, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByTitle("Connect a utility account")).toBeAttached();
}

const nectarsFirstPage = (page: Page) => heading(connectFrame(page), "Choose your utility provider");

test("Nectar's page keeps its size, however wide the window", async ({ page, tenant }) => {
  const { id } = await connectUtility(tenant);
  await openFrame(page, tenant.owner);
  for (const title of ["Connect a utility account", "Edit connection"]) {
    const frame = page.getByTitle(title);
    await expect(frame).toBeVisible();
    for (const width of [1440, 1280, 1152, 1024, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.getByText(notice)).toBeVisible({ visible: width < 1280 });
      await expect(page.getByRole("link", { name: "Open in a new tab" }).first()).toBeInViewport({
        ratio: 1,
      });
      const size = await frame.evaluate((element) => [element.clientWidth, element.clientHeight]);
      expect(size, `${width} px`).toEqual([1152, 648]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
    }
    if (title !== "Edit connection") await page.goto(`/connections/${id}/edit`);
  }
});

test("when Nectar's page does not load in 15 seconds, that is said, with what to do", async ({
  page,
  tenant,
}) => {
  let silent = true;
  await page.clock.install();
  await page.route("**/p/connect/**", (route) => (silent ? undefined : route.continue()));
  await openFrame(page, tenant.owner);
  const said = page.getByRole("alert").filter({ hasText: "taking long to load" });
  await page.clock.fastForward(8_000);
  await expect(said).toBeHidden();
  await page.clock.fastForward(8_000);
  await expect(said).toBeVisible();
  await expectAccessible(page);
  const url = await page.getByTitle("Connect a utility account").getAttribute("src");
  await expect(said.getByRole("link", { name: "Open in a new tab" })).toHaveAttribute("href", url ?? "");

  await said.getByRole("button", { name: "Try again" }).click();
  await expect(said).toBeHidden();
  await page.clock.fastForward(16_000);
  await expect(said).toBeVisible();

  silent = false;
  await said.getByRole("button", { name: "Try again" }).click();
  await expect(nectarsFirstPage(page)).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(said).toBeHidden();
});

test("when Nectar's page was there before the script that watches it, nothing is said", async ({
  page,
  tenant,
}) => {
  const { id } = await connectUtility(tenant);
  await signIn(page, tenant.owner);
  await page.clock.install();
  await page.goto(`/connections/${id}/edit`);
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 1 })).toBeVisible();
  await page.clock.fastForward(60_000);
  await expect(page.getByRole("alert").getByRole("button", { name: "Try again" })).toBeHidden();
});

test("a host that does not answer is told from one that is slow", async ({ page, tenant }) => {
  let down = true;
  const answer = (url: URL) => url.origin === environment.sandboxUrl;
  await page.route(answer, (route) => (down ? route.abort("connectionrefused") : route.continue()));
  await openFrame(page, tenant.owner);
  const said = page.getByRole("alert").filter({ hasText: "does not get through to Nectar" });
  await expect(said).toBeVisible();
  down = false;
  await said.getByRole("button", { name: "Try again" }).click();
  await expect(nectarsFirstPage(page)).toBeVisible();
  await expect(said).toBeHidden();
});

test("without a connection that is said, and the page comes by itself when it is back", async ({
  page,
  context,
  tenant,
}) => {
  await openFrame(page, tenant.owner);
  await expect(nectarsFirstPage(page)).toBeVisible();
  const search = connectFrame(page).getByRole("searchbox");
  await search.fill("typed before");
  const said = page.getByRole("alert").filter({ hasText: "You are offline" });
  await context.setOffline(true);
  await expect(said).toBeVisible();
  await context.setOffline(false);
  await expect(said).toBeHidden();
  await expect(search).toHaveValue("typed before");
});

test("a policy that forbids the frame is named", async ({ browser, tenant }) => {
  // A context of its own: that the policy blocks something is what is wanted here.
  const context = await browser.newContext();
  const page = await context.newPage();
  await openFrame(page, tenant.owner);
  const address = page.url();
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const policy = (response.headers()["content-security-policy"] ?? "").replace(
      /frame-src [^;]+/,
      "frame-src 'none'",
    );
    await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
  });
  await page.goto(address);
  await expect(page.getByRole("alert").filter({ hasText: "may not show Nectar’s page here" })).toBeVisible();
  await context.close();
});

test("an extension that blocks the frame is named", async ({ playwright, tenant }) => {
  const folder = mkdtempSync(join(tmpdir(), "blocker-"));
  const rules = [
    { id: 1, action: { type: "block" }, condition: { urlFilter: "/p/", resourceTypes: ["sub_frame"] } },
  ];
  const manifest = {
    manifest_version: 3,
    name: "Blocker",
    version: "1",
    permissions: ["declarativeNetRequest"],
    declarative_net_request: { rule_resources: [{ id: "rules", enabled: true, path: "rules.json" }] },
  };
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  writeFileSync(join(folder, "rules.json"), JSON.stringify(rules));
  const { executablePath, args = [] } = test.info().project.use.launchOptions ?? {};
  const context = await playwright.chromium.launchPersistentContext("", {
    executablePath,
    channel: executablePath ? undefined : "chromium",
    baseURL: environment.portalUrl,
    viewport: { width: 1440, height: 900 },
    ignoreDefaultArgs: ["--disable-extensions"],
    args: [...args, `--disable-extensions-except=${folder}`, `--load-extension=${folder}`],
  });
  const page = await context.newPage();
  await openFrame(page, tenant.owner);
  await expect(
    page.getByRole("alert").filter({ hasText: "An extension of your browser has blocked Nectar’s page" }),
  ).toBeVisible();
  await context.close();
  rmSync(folder, { recursive: true });
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("a page on a phone is sent to oneself, to go on at a computer", async ({ page, tenant }) => {
    await openFrame(page, tenant.owner);
    await page.getByText("Go on at a computer", { exact: true }).click();
    await expect(page.getByRole("img", { name: "QR code with the address of this page" })).toBeVisible();
    await page.getByRole("button", { name: "Send me the link" }).click();
    await expect(page.getByText(`The link is on its way to ${tenant.owner.email}.`)).toBeVisible();
    await expect.poll(async () => (await mailsTo(tenant.owner.email)).length).toBe(1);
    const [mail] = await mailsTo(tenant.owner.email);
    expect(mail?.text).toContain(page.url());
    expect(mail?.text).not.toContain("/p/connect/");

    await page.getByText("Nothing to see, or an error").click();
    await expect(page.getByText(`Allow ${new URL(environment.sandboxUrl).host} in it`)).toBeVisible();
  });
});
