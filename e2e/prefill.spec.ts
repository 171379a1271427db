import { expect, signIn, test } from "./fixtures";
import { utilities } from "./support/utilities";
import { connectFrame, finish, heading, signInAtUtility, verify } from "./support/wizard";

const address = "https://www.cedarvalleywater.example/my-account";

test("what the customer knows already is filled in on Nectar's page", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, `/connect?site=${tenant.mill.id}`);
  await expect(page.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
  await page.getByRole("checkbox", { name: "Water" }).check();
  await page.getByRole("checkbox", { name: "Gas" }).check();
  await page.getByLabel("Web address of the utility").fill(address);
  await page.getByLabel("Country").selectOption("Canada");
  await page.getByLabel("Collect data from").fill("2024-05-01");
  await page.getByLabel("Owner email").fill("facilities@orchard.example");
  await page.getByRole("button", { name: "Continue" }).click();

  const nectar = connectFrame(page);
  await expect(nectar.getByRole("searchbox")).toHaveValue(address);
  await expect(nectar.getByText("Suggested for you")).toBeVisible();
  await nectar.getByRole("button", { name: utilities.question.name }).click();
  await signInAtUtility(nectar, utilities.question);
  await verify(nectar, "Maple Grove", "What was the name of your first school?");
  await expect(nectar.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
  await expect(nectar.getByRole("checkbox", { name: tenant.depot.name })).not.toBeChecked();
  await expect(nectar.getByRole("checkbox", { name: "Water" })).toBeChecked();
  await expect(nectar.getByRole("checkbox", { name: "Gas" })).toBeChecked();
  await expect(nectar.getByRole("checkbox", { name: "Electricity" })).not.toBeChecked();
  await expect(nectar.getByLabel("Collect data from")).toHaveValue("2024-05-01");
  await expect(nectar.getByLabel("Owner email")).toHaveValue("facilities@orchard.example");
  await finish(nectar);
  await expect(heading(nectar, "You're connected")).toBeVisible();

  await page.getByRole("link", { name: utilities.question.name, exact: true }).click();
  for (const fact of [
    new URL(address).origin,
    "Canada",
    "Gas, Water",
    "1 May 2024",
    "facilities@orchard.example",
  ]) {
    await expect(page.getByRole("definition").filter({ hasText: fact })).toBeVisible();
  }
});

test("mistakes are named one by one, and nothing that was typed is lost", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/connect");
  const provider = page.getByLabel("Web address of the utility");
  const date = page.getByLabel("Collect data from");
  const email = page.getByLabel("Owner email");
  const summary = page.getByRole("alert").filter({ hasText: "Please check the marked fields" });
  await page.getByRole("checkbox", { name: tenant.depot.name }).check();
  await page.getByRole("checkbox", { name: "Solar" }).check();
  await page.getByLabel("Country").selectOption("Chile");
  await provider.fill("ftp://files.utility.example");
  await date.fill("2999-01-01");
  await email.fill("nobody");
  await page.getByRole("button", { name: "Continue" }).click();

  await expect(summary).toBeFocused();
  await expect(provider).toHaveAccessibleDescription(/Enter a web address such as/);
  await expect(date).toHaveAccessibleDescription(/cannot be in the future/);
  await expect(email).toHaveAccessibleDescription(/Enter an email address such as/);
  await expect(provider).toHaveValue("ftp://files.utility.example");
  await expect(date).toHaveValue("2999-01-01");
  await expect(email).toHaveValue("nobody");
  await expect(page.getByLabel("Country")).toHaveValue("CL");
  await expect(page.getByRole("checkbox", { name: tenant.depot.name })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: tenant.mill.name })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "Solar" })).toBeChecked();

  await provider.fill("javascript:alert(document.domain)");
  await date.fill("2024-02-29");
  await email.fill("<b>@utility.example");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(email).toHaveAccessibleDescription(/Enter an email address such as/);
  await expect(provider).toHaveAccessibleDescription(/Enter a web address such as/);
  await expect(provider).toHaveValue("javascript:alert(document.domain)");
  await expect(date).toHaveValue("2024-02-29");
  await expect(date).not.toHaveAttribute("aria-invalid");

  await provider.fill("");
  await email.fill("");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(heading(connectFrame(page), "Choose your utility provider")).toBeVisible();
});

test("markup in a site's name is text, here and on Nectar's page", async ({ page, tenant }) => {
  const name = `<img src=x onerror="alert(1)"> ${tenant.name}`;
  await signIn(page, tenant.owner, "/sites");
  await page.getByLabel("Name").fill(name);
  await page.getByRole("button", { name: "Create site" }).click();
  await expect(page.getByRole("status").filter({ hasText: `${name}” is created.` })).toBeVisible();
  await page.getByRole("row", { name }).getByRole("link", { name: "Connect" }).click();
  await expect(page.getByRole("checkbox", { name })).toBeChecked();
  await page.getByRole("button", { name: "Continue" }).click();
  const nectar = connectFrame(page);
  await nectar.getByRole("button", { name: utilities.plain.name }).click();
  await signInAtUtility(nectar, utilities.plain);
  await expect(nectar.getByRole("checkbox", { name })).toBeChecked();
});
