import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { drawnWords, fetchedWords, keysAndSentences, shownWords } from "./support/messages";
import { pages } from "./support/pages";
import { openTabs } from "./support/tabs";

const languages = [
  { language: "en", locale: "en-GB", name: "English", signIn: "Sign in", profile: "Language" },
  { language: "es", locale: "es-MX", name: "Español", signIn: "Iniciar sesión", profile: "Idioma" },
  { language: "fr", locale: "fr-CA", name: "Français", signIn: "S’identifier", profile: "Langue" },
  { language: "de", locale: "de-CH", name: "Deutsch", signIn: "Anmelden", profile: "Sprache" },
] as const;

const [english, , french, german] = languages;

for (const { language, locale, signIn: title } of languages) {
  test.describe(`a browser that asks for ${locale}`, () => {
    test.use({ locale });

    test(`is answered in ${language}`, async ({ page }) => {
      await page.goto("/sign-in");
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(page.locator("html")).toHaveAttribute("lang", language);
      await expect(page).toHaveTitle(new RegExp(`^${title} · `));
    });
  });
}

withAndWithoutScripts(() => {
  test("the sign-in page changes its language, and leads on to where it did", async ({ page }) => {
    await page.goto("/sign-in?from=%2Fsites");
    await page.getByRole("button", { name: french.name }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(french.signIn);
    await expect(page.locator("html")).toHaveAttribute("lang", "fr");
    await expect(page.getByRole("button", { name: french.name })).toHaveAttribute("aria-pressed", "true");
    await expect(page).toHaveURL("/sign-in?from=%2Fsites");
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(french.signIn);
  });
});

test("the language that somebody chose stays when they sign out, and goes with them to other browsers", async ({
  page,
  browser,
  tenant,
}) => {
  await signIn(page, tenant.owner, "/settings/profile");
  await page.getByRole("button", { name: german.name }).click();
  await expect(page.getByRole("heading", { name: german.profile })).toBeVisible();
  await page.getByRole("button", { name: "Abmelden" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(german.signIn);

  const context = await browser.newContext({ locale: english.locale });
  const elsewhere = await context.newPage();
  await signIn(elsewhere, tenant.owner, "/settings/profile");
  await expect(elsewhere.getByRole("heading", { name: german.profile })).toBeVisible();
  // A colleague at the same browser has another choice, or none.
  await elsewhere.getByRole("button", { name: "Abmelden" }).click();
  await expect(elsewhere.getByRole("heading", { level: 1 })).toHaveText(english.signIn);
  await signIn(elsewhere, tenant.member, "/settings/profile");
  await expect(elsewhere.getByRole("heading", { name: english.profile })).toBeVisible();
  await context.close();
});

test("every page has its words in every language, and no English ones that were forgotten", async ({
  browser,
  stage,
}) => {
  test.setTimeout(300_000);
  const { keys, sentences } = keysAndSentences();
  for (const { language, locale } of languages) {
    await test.step(language, async () => {
      const forgotten = language === "en" ? keys : [...keys, ...sentences];
      const tabs = openTabs(browser, stage, { locale }, async (page) => {
        await page.goto("/no-such-page");
      });
      for (const [name, look] of pages) {
        // The developers' page names Nectar's events, and those are called like some keys.
        if (name === "developers") continue;
        const tab = await tabs.of(look);
        const { lang, words } = await (look.isMissing ? drawnWords : fetchedWords)(tab, look.path(stage));
        expect(lang, name).toBe(language);
        // One look for all of them: a thousand expectations a page take minutes.
        expect(
          forgotten.filter((one) => words.includes(one)),
          name,
        ).toEqual([]);
      }
      await tabs.close();
    });
  }
});

for (const { language, locale, signIn: submit } of languages) {
  test.describe(`in ${language}`, () => {
    test.use({ locale });

    test("what is said to mistakes is translated, too", async ({ page, tenant }) => {
      const { keys, sentences } = keysAndSentences();
      const expectTranslated = async () => {
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const shown = await shownWords(page);
        const forgotten = language === "en" ? keys : [...keys, ...sentences];
        expect(
          forgotten.filter((words) => shown.includes(words)),
          page.url(),
        ).toEqual([]);
      };
      await page.goto("/sign-in");
      await page.locator("input[name=email]").fill(tenant.owner.email);
      await page.locator("input[name=password]").fill("not the password");
      await page.getByRole("button", { name: submit, exact: true }).click();
      await expect(page.locator("main [role=alert]")).not.toBeEmpty();
      await expectTranslated();

      await signIn(page, tenant.owner, "/connect");
      await page.locator("input[name=collectFrom]").fill("2999-01-01");
      await page.locator("input[name=ownerEmail]").fill("nobody");
      await page.locator("main form button[type=submit]").first().click();
      await expect(page.locator("main [role=alert]")).not.toBeEmpty();
      await expectTranslated();
      await page.goto("/no-such-page");
      await expectTranslated();
    });
  });
}
