import type { Page } from "@playwright/test";
import sharp from "sharp";
import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { expectAccessible } from "./support/accessibility";

const logo = async () => ({
  name: "logo.png",
  mimeType: "image/png",
  buffer: await sharp({ create: { width: 300, height: 90, channels: 3, background: "#0044cc" } })
    .png()
    .toBuffer(),
});

const accentOf = (page: Page) =>
  page
    .getByRole("link", { name: "Connect a utility" })
    .evaluate((link) => getComputedStyle(link).backgroundColor);

withAndWithoutScripts((javaScriptEnabled) => {
  test("a company gets its colour, font and logo, on all its pages", async ({ page, tenant }) => {
    await signIn(page, tenant.owner);
    const before = await accentOf(page);
    await page.goto("/settings/branding");
    await page.getByRole("textbox", { name: "Brand colour" }).fill("blue");
    await page.getByRole("button", { name: "Save branding" }).click();
    await expect(page.getByText("Enter a colour code")).toBeVisible();
    await expect(page.getByRole("textbox", { name: "Brand colour" })).toHaveValue("blue");

    await page.getByRole("textbox", { name: "Brand colour" }).fill("#0044cc");
    await page.getByLabel("Font", { exact: true }).selectOption("serif");
    await page.getByRole("button", { name: "Save branding" }).click();
    await expect(page.getByText("The branding is saved.")).toBeVisible();
    await page.getByLabel("Picture file").setInputFiles(await logo());
    await page.getByRole("button", { name: "Upload logo" }).click();
    await expect(page.getByText("The logo is saved.")).toBeVisible();
    if (javaScriptEnabled) await expectAccessible(page);

    await page.goto("/dashboard");
    expect(await accentOf(page)).not.toBe(before);
    await expect(page.getByRole("banner").getByRole("img", { name: tenant.name })).toBeVisible();
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).fontFamily)).toContain(
      "Georgia",
    );

    await page.goto("/settings/branding");
    await page.getByRole("button", { name: "Remove logo" }).click();
    await expect(page.getByText("The logo is removed.")).toBeVisible();
    await expect(page.getByRole("banner").getByRole("img")).toHaveCount(0);
  });
});

test("what is no logo is refused in words, and the one before stays", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/settings/branding");
  await page.getByLabel("Picture file").setInputFiles(await logo());
  await page.getByRole("button", { name: "Upload logo" }).click();
  await expect(page.getByText("The logo is saved.")).toBeVisible();

  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const refused = [
    [{ name: "logo.svg", mimeType: "image/svg+xml", buffer: svg }, "This is no PNG, JPEG or WebP picture."],
    [{ name: "logo.png", mimeType: "image/png", buffer: svg }, "This is no PNG, JPEG or WebP picture."],
    [{ name: "logo.png", mimeType: "image/png", buffer: Buffer.alloc(12_000_000) }, "larger than 5 MB"],
  ] as const;
  for (const [file, words] of refused) {
    await page.getByLabel("Picture file").setInputFiles(file);
    await page.getByRole("button", { name: "Upload logo" }).click();
    await expect(page.getByRole("alert").filter({ hasText: words })).toBeVisible();
    await expect(page.getByRole("banner").getByRole("img", { name: tenant.name })).toBeVisible();
  }
});

test("the preview follows what is typed, before anything is saved", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/settings/branding");
  const button = page.getByRole("region", { name: "Preview" }).getByText("Connect a utility").first();
  const colour = () => button.evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.getByRole("textbox", { name: "Brand colour" }).fill("#0044cc");
  await expect.poll(colour).toBe("rgb(0, 68, 204)");
});

test("a form of another site changes nothing, and a member is shown no form", async ({ page, tenant }) => {
  await signIn(page, tenant.member, "/settings/branding");
  await expect(page.getByText("An owner or an administrator of your company can change")).toBeVisible();
  await expect(page.getByRole("button", { name: "Upload logo" })).toHaveCount(0);
  const foreign = await page.request.post("/api/company/logo", {
    headers: { origin: "https://evil.example" },
    multipart: { logo: await logo() },
    maxRedirects: 0,
  });
  expect(foreign.status()).toBe(403);
});
