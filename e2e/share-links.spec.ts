import type { Page } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import {
  authenticatorCode,
  authenticatorKey,
  connectUtility,
  insertConnections,
} from "./support/connections";
import { database } from "./support/database";
import { mailsTo } from "./support/mail";
import { createShareLink, revokeLink } from "./support/shares";
import { utilities } from "./support/utilities";
import { chooseUtility, connectFrame, finish, heading, signInAtUtility, verify } from "./support/wizard";

const start = (page: Page) => page.getByRole("button", { name: "Start" });
const counts = (page: Page, words: string) => expect(page.getByText(words)).toBeVisible();

test("somebody without a login connects an account, from a mail to the owner's dashboard", async ({
  page,
  browser,
  tenant,
}) => {
  const to = `maria@${tenant.id}.example`;
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("checkbox", { name: tenant.mill.name }).check();
  await page.getByRole("button", { name: "Share with somebody else" }).click();
  await expect(page.getByRole("heading", { name: "New share link" })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
  await page.getByLabel("Note to the recipient").fill("Hi Maria,\n<b>the landlord's</b> account, please.");
  await page.getByLabel("How often it may be used").fill("2");
  await page.getByLabel("Email of the recipient").fill(to);
  const url = await createShareLink(page);
  await expect(page.getByText("the email is on its way")).toBeVisible();
  await expect(page.getByText("Emailed just now")).toBeVisible({ timeout: 20_000 });

  const [mail] = await mailsTo(to);
  expect(mail?.subject).toBe(`${tenant.owner.name} asks you to connect a utility account for ${tenant.name}`);
  expect(mail?.text).toContain(url);
  expect(mail?.html).toContain("&lt;b&gt;the landlord&#39;s&lt;/b&gt;");

  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
  const guest = await context.newPage();
  await guest.goto(url);
  await expect(heading(guest, `${tenant.owner.name} asks you to connect a utility account`)).toBeVisible();
  await expect(guest.getByText("<b>the landlord's</b> account, please.")).toBeVisible();
  await expect(guest.getByText(`goes to Nectar, not to ${tenant.name}`)).toBeVisible();
  await start(guest).click();
  const nectar = connectFrame(guest);
  await expect(heading(nectar, "Choose your utility provider")).toBeVisible();
  // What can be handed on is the share link, with its limits, and not Nectar's own link inside it.
  await guest.getByRole("button", { name: "Copy link" }).click();
  await expect(guest.getByText("Copied", { exact: true })).toBeVisible();
  expect(await guest.evaluate(() => navigator.clipboard.readText())).toBe(url);
  // Neither a reload nor the way back starts anew.
  await guest.reload();
  await chooseUtility(nectar, utilities.authenticator);
  await signInAtUtility(nectar, utilities.authenticator);
  await verify(nectar, authenticatorCode(authenticatorKey));
  await expect(nectar.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
  await finish(nectar);
  await expect(heading(nectar, "You're connected")).toBeVisible();

  // The owner's page, which is open, has counted by itself.
  await counts(page, "opened once, used 1 of 2 times");
  await page.goto("/dashboard");
  const row = page.getByRole("table", { name: "Connections" }).getByRole("row");
  await expect(row.filter({ hasText: utilities.authenticator.name })).toContainText(tenant.mill.name);

  await page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Links" }).click();
  await page.getByRole("link", { name: `Details of the link for ${tenant.mill.name}` }).click();
  await page.getByText("Revoke this link").click();
  await expect(page.getByText("Nectar cannot revoke them")).toBeVisible();
  await page.getByRole("button", { name: "Revoke now" }).click();
  await expect(
    page.getByText("One page of Nectar’s that was opened before can still be finished."),
  ).toBeVisible();
  await guest.reload();
  await expect(heading(guest, "This link has been withdrawn")).toBeVisible();
  await expect(guest.getByText(`Please ask ${tenant.owner.name} of ${tenant.name}`)).toBeVisible();
  await expect(guest.locator("iframe")).toHaveCount(0);
  await context.close();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("a connection is shared for an edit, used, found in the list, and revoked", async ({
    page,
    browser,
    tenant,
  }) => {
    const { id } = await connectUtility(tenant);
    await signIn(page, tenant.member, `/connections/${id}`);
    await page.getByRole("link", { name: "Share" }).click();
    await expect(page.getByLabel("Which connection?")).toHaveValue(id);
    await page.getByLabel("The link works for").selectOption("Until a day that I choose");
    await page.getByLabel("Note to the recipient").fill("Please renew it.");
    await page.getByRole("button", { name: "Create share link" }).click();
    await expect(page.getByText("Enter a date.")).toBeVisible();
    await expect(page.getByLabel("Note to the recipient")).toHaveValue("Please renew it.");
    await page.getByLabel("The link works for").selectOption("1 day");
    const url = await createShareLink(page);
    const detail = page.url();

    const context = await browser.newContext({ javaScriptEnabled: false, locale: "de-CH" });
    const guest = await context.newPage();
    await guest.goto(url);
    await guest.getByRole("button", { name: "Beginnen" }).click();
    await expect(guest.getByTitle("Verbindung bearbeiten")).toBeVisible();
    await guest.reload();
    await expect(guest.getByTitle("Verbindung bearbeiten")).toBeVisible();

    await page.goto("/links?kind=share");
    await page.getByRole("searchbox", { name: "Search links" }).fill("sandbox utility");
    await page.getByRole("searchbox", { name: "Search links" }).press("Enter");
    const row = page.getByRole("table", { name: "Links" }).getByRole("row", { name: utilities.plain.name });
    await expect(row).toContainText("opened once, used once");
    const csv = await page.request.get("/links/csv?kind=share");
    expect(await csv.text()).toContain(`Share link,${utilities.plain.name}`);

    await page.goto(detail);
    await revokeLink(page);
    await expect(page.getByText("can still be finished")).toBeVisible();
    await guest.reload();
    await expect(guest.getByRole("heading", { name: "Dieser Link wurde zurückgezogen" })).toBeVisible();
    await context.close();
  });
});

test("an answer for nobody but its reader, and nothing for whoever guesses", async ({
  page,
  browser,
  tenant,
  otherTenant,
}) => {
  await signIn(page, tenant.owner, "/links/new");
  await page.getByLabel("How often it may be used").fill("1");
  const url = await createShareLink(page);
  const id = page.url().split("/").at(-1) ?? "";
  const openings = async () => (await database.shareLink.findUniqueOrThrow({ where: { id } })).openCount;

  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.request.head(url);
  await guest.request.get(url, { headers: { "User-Agent": "Slackbot-LinkExpanding 1.0" } });
  expect(await openings()).toBe(0);
  const answer = await guest.goto(url);
  const headers = answer?.headers() ?? {};
  expect(headers["cache-control"]).toContain("no-store");
  expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(headers["referrer-policy"]).toBe("same-origin");
  await expect(guest.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(guest.getByRole("navigation")).toHaveCount(0);
  expect(await openings()).toBe(1);
  await guest.reload();
  expect(await openings()).toBe(1);

  // The last use, pressed twice on one page: one start. Then another browser finds it used, and this one goes on.
  await start(guest).dblclick();
  await expect(guest.getByTitle("Connect a utility account")).toBeVisible();
  const stranger = await browser.newPage();
  await stranger.goto(url);
  await expect(heading(stranger, "This link has been used")).toBeVisible();
  await guest.reload();
  await expect(guest.getByTitle("Connect a utility account")).toBeVisible();

  // A cookie that was changed is none.
  const cookie = (await context.cookies(url)).find(({ name }) => name === "portal-share");
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: new URL(url).pathname });
  if (cookie) await context.addCookies([{ ...cookie, value: `${cookie.value.slice(0, -3)}abc` }]);
  await guest.reload();
  await expect(heading(guest, "This link has been used")).toBeVisible();

  const unknown = await stranger.goto(`/s/${"x".repeat(43)}`);
  expect(unknown?.status()).toBe(404);
  await expect(heading(stranger, "We do not know this link")).toBeVisible();
  await signIn(stranger, otherTenant.owner, "/links");
  await expect(heading(stranger, "No links yet")).toBeVisible();
  expect((await stranger.goto(`/links/${id}`))?.status()).toBe(404);
  await context.close();
  await stranger.close();
});

test("its form with mistakes, long words and its frame, in both themes, on a desktop and on a phone", async ({
  page,
  browser,
  tenant,
}) => {
  test.slow();
  const [connection] = await insertConnections(tenant, [
    { providerName: "Own Gas", status: "PASSWORD_INCORRECT" },
  ]);
  await signIn(page, tenant.owner, `/links/new?connection=${connection}`);
  await page.getByLabel("Note to the recipient").fill("\u202Eשלום ".repeat(30));
  await page.getByLabel("How often it may be used").fill("0");
  await page.getByLabel("Email of the recipient").fill("maria");
  await page.getByRole("button", { name: "Create share link" }).click();
  await expect(page.getByText("Please check the marked fields")).toBeVisible();
  await expectAccessible(page);
  await page.goto("/links/new");
  await page.getByLabel("Note to the recipient").fill(`${"long".repeat(200)} \u202Eשלום`);
  const url = await createShareLink(page);
  await expectAccessible(page);
  await page.goto("/links");
  await expectAccessible(page);

  const context = await browser.newContext();
  const guest = await context.newPage();
  await guest.goto(url);
  await expectAccessible(guest);
  await start(guest).click();
  await expect(guest.getByTitle("Connect a utility account")).toBeVisible();
  await expectAccessible(guest);
  await database.shareLink.updateMany({ where: { companyId: tenant.id }, data: { expiresAt: new Date(0) } });
  await guest.reload();
  await expect(heading(guest, "This link has expired")).toBeVisible();
  await context.close();
});
