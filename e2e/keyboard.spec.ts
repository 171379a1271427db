import type { Locator } from "@playwright/test";
import { expect, signIn, test } from "./fixtures";
import { expectAccessible } from "./support/accessibility";
import { insertConnections } from "./support/connections";
import { expectWalkable, tabTo } from "./support/keyboard";
import { routes } from "./support/pages";
import { openTabs } from "./support/tabs";
import { connectFrame, heading } from "./support/wizard";

test("signing in, and a way past the navigation", async ({ page, tenant }) => {
  await page.goto("/sign-in");
  await tabTo(page.getByLabel("Email"));
  await page.keyboard.type(tenant.owner.email);
  await tabTo(page.getByLabel("Password"));
  await page.keyboard.type(tenant.owner.password);
  await page.keyboard.press("Enter");
  await page.waitForURL("/dashboard");

  await page.goto("/sites");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to content" });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();
});

test("every page, from its beginning to its end", async ({ browser, stage }) => {
  test.setTimeout(300_000);
  const tabs = openTabs(browser, stage);
  // One page of each route: the others have the same controls.
  for (const [route, cases] of Object.entries(routes)) {
    await test.step(route, async () => {
      const [look] = Object.values(cases);
      if (!look) return;
      const tab = await tabs.of(look);
      await tab.goto(look.path(stage));
      await expectWalkable(tab);
    });
  }
  await tabs.close();
});

test("everything on the dashboard", async ({ page, tenant }) => {
  await insertConnections(
    tenant,
    Array.from({ length: 30 }, (_, index) => ({
      providerName: `Utility ${index + 1}`,
      status: index === 0 ? "PASSWORD_INCORRECT" : "CONNECTED",
    })),
  );
  await signIn(page, tenant.owner);
  const row = page.getByRole("table", { name: "Connections" }).getByRole("row", { name: "Utility 12" });
  for (const target of [
    page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: "Sites" }),
    page.getByRole("button", { name: "Sign out" }),
    page.getByRole("link", { name: "Connect a utility" }),
    page.getByRole("region", { name: "One connection needs you" }).getByRole("link", { name: "Reconnect" }),
    page.getByRole("link", { name: "Connected 29" }),
    page.getByRole("searchbox", { name: "Search connections" }),
    row.getByRole("link", { name: "Utility 12", exact: true }),
    row.getByRole("link", { name: "Edit Utility 12" }),
    page.getByRole("link", { name: "Next" }),
    page.getByRole("button", { name: "Check for changes" }),
  ]) {
    await tabTo(target);
  }
  await page.keyboard.press("Enter");
  await expect(page.getByText("Compared with Nectar just now.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Check for changes" })).toBeFocused();
  await tabTo(page.getByRole("searchbox", { name: "Search connections" }));
  await page.keyboard.type("utility 30");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/dashboard?q=utility+30");
  await tabTo(page.getByRole("link", { name: "Utility 30", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Utility 30", level: 1 })).toBeVisible();
});

test("the connect form, with a mistake, and on into Nectar's page", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/connect");
  await tabTo(page.getByRole("checkbox", { name: tenant.mill.name }));
  await page.keyboard.press("Space");
  await tabTo(page.getByRole("checkbox", { name: "Water" }));
  await page.keyboard.press("Space");
  const provider = page.getByLabel("Web address of the utility");
  await tabTo(provider);
  await page.keyboard.type("ftp://utility.example");
  await tabTo(page.getByLabel("Country"));
  await page.keyboard.type("Norway");
  await tabTo(page.getByRole("button", { name: "Continue" }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Please check the marked fields")).toBeFocused();
  await expect(page.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
  await expect(page.getByLabel("Country")).toHaveValue("NO");

  await tabTo(provider);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("utility.example");
  await page.keyboard.press("Enter");
  await expect(page.getByTitle("Connect a utility account")).toBeVisible();
  await tabTo(page.getByRole("button", { name: "Copy link" }));
  await tabTo(page.getByRole("link", { name: "Open in a new tab" }));
  const nectar = connectFrame(page);
  await expect(heading(nectar, "Choose your utility provider")).toBeVisible();
  await tabTo(page.getByRole("group", { name: "Nectar’s page" }));
  await page.keyboard.press("Tab");
  await expect(nectar.getByRole("link", { name: "Control room" })).toBeFocused();
});

/** Opens the list, as soon as the script that listens is there: a key that is pressed before it is nobody's. */
async function openShortcuts(list: Locator, open = () => list.page().keyboard.press("?")): Promise<void> {
  await expect(async () => {
    await open();
    await expect(list).toBeVisible({ timeout: 1_000 });
  }).toPass();
}

test("shortcuts: listed, used, not while typing, and switched off", async ({ page, tenant }) => {
  await insertConnections(tenant, [{ providerName: "Own Gas", status: "CONNECTED" }]);
  await signIn(page, tenant.owner);
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await openShortcuts(list);
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();

  await page.keyboard.press("g");
  await page.keyboard.press("s");
  await page.waitForURL("/sites");
  await page.keyboard.press("g");
  await page.keyboard.press("d");
  await page.waitForURL("/dashboard");
  await page.keyboard.press("/");
  const search = page.getByRole("searchbox", { name: "Search connections" });
  await expect(search).toBeFocused();
  await page.keyboard.type("gs?n/");
  await expect(search).toHaveValue("gs?n/");
  await expect(page).toHaveURL("/dashboard");
  await page.getByRole("heading", { level: 1 }).click();
  await page.keyboard.press("n");
  await page.waitForURL("/connect");

  await tabTo(page.getByRole("button", { name: "Keyboard shortcuts" }));
  await page.keyboard.press("Enter");
  await list.getByRole("checkbox", { name: "Shortcuts are on in this browser" }).uncheck();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Keyboard shortcuts" })).toBeFocused();
  await page.reload();
  await openShortcuts(list, () => page.getByRole("button", { name: "Keyboard shortcuts" }).click());
  await expect(list.getByRole("checkbox")).not.toBeChecked();
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.keyboard.press("n");
  await expect(list).toBeHidden();
  await expect(page).toHaveURL("/connect");
});

test("shortcuts lead a viewer nowhere that a viewer cannot go", async ({ page, tenant }) => {
  await signIn(page, tenant.viewer);
  const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  await openShortcuts(list);
  await expect(list.getByText("Go to: Sites")).toBeVisible();
  await expect(list.getByText("Go to: Connect")).toBeHidden();
});
