import { expect, signIn, test, withAndWithoutScripts } from "./fixtures";
import { connectUtility, insertConnections } from "./support/connections";
import { keysAndSentences, shownWords } from "./support/messages";
import type { Person } from "./support/tenant";

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

const statuses = ["PASSWORD_INCORRECT", "WEBSITE_DOWN", "CONNECTED", "OTHER_ERROR", "COMPANY_INACTIVE"];

for (const { language, locale, signIn: submit } of languages) {
  test.describe(`every page in ${language}`, () => {
    test.use({ locale });

    test("has its words, and no English ones that were forgotten", async ({ page, tenant }) => {
      // Some forty pages.
      test.slow();
      const { keys, sentences } = keysAndSentences();
      const expectTranslated = async () => {
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const shown = await shownWords(page);
        const forgotten = language === "en" ? keys : [...keys, ...sentences];
        // One look for all of them: a thousand expectations a page take minutes.
        expect(
          forgotten.filter((words) => shown.includes(words)),
          page.url(),
        ).toEqual([]);
      };
      const signInHere = async (person: Person) => {
        await page.locator("input[name=email]").fill(person.email);
        await page.locator("input[name=password]").fill(person.password);
        await page.getByRole("button", { name: submit, exact: true }).click();
      };

      await page.goto("/sign-in");
      await expectTranslated();
      await signInHere({ ...tenant.owner, password: "not the password" });
      await expect(page.locator("main [role=alert]")).not.toBeEmpty();
      await expectTranslated();
      await signInHere(tenant.owner);
      await page.waitForURL("/dashboard");
      await expectTranslated();

      const ids = await insertConnections(
        tenant,
        Array.from({ length: 30 }, (_, n) => ({
          providerName: `Stadtwerke ${n}`,
          status: statuses[n % statuses.length] ?? "",
        })),
      );
      const { id } = await connectUtility(tenant);
      const paths = [
        "/dashboard",
        "/dashboard?q=zzz",
        "/connect",
        "/connect?link=gone",
        `/connections/${id}`,
        ...ids.slice(0, statuses.length).map((other) => `/connections/${other}`),
        `/connections/${id}/edit`,
        "/connections/none",
        "/no-such-page",
        "/links",
        "/links/new",
        "/links/new?kind=edit",
        `/s/${"x".repeat(43)}`,
        "/sites",
        "/sites/import",
        "/usage",
        "/settings/profile",
        "/settings/members",
        "/settings/roles",
        "/settings/company",
        "/settings/branding",
        "/settings/activity",
        // Not the developers' page: it names Nectar's events, and those are called like some keys.
      ];
      for (const path of paths) {
        await page.goto(path);
        await expectTranslated();
      }

      await page.goto("/connect");
      await page.locator("input[name=collectFrom]").fill("2999-01-01");
      await page.locator("input[name=ownerEmail]").fill("nobody");
      await page.locator("main form button[type=submit]").first().click();
      await expect(page.locator("main [role=alert]")).not.toBeEmpty();
      await expectTranslated();
    });
  });
}
