import { z } from "zod";
import { expect, signIn, test } from "./fixtures";
import { insertConnections } from "./support/connections";
import { database } from "./support/database";
import { nextSubmit, replay } from "./support/replay";
import { callSandbox } from "./support/sandbox-api";

const explanation = "Your role can look, but not connect";
const refusal = "Your role in this company does not allow that.";

test("a viewer sees everything and is offered nothing", async ({ page, tenant }) => {
  const [id] = await insertConnections(tenant, [{ providerName: "Own Gas", status: "PASSWORD_INCORRECT" }]);
  await signIn(page, tenant.viewer);
  await expect(page.getByRole("table", { name: "Connections" })).toContainText("Own Gas");
  await expect(page.getByRole("link", { name: "Connect a utility" })).toBeHidden();
  await expect(page.getByRole("link", { name: "Reconnect" })).toBeHidden();
  await page.goto(`/connections/${id}`);
  await expect(page.getByRole("heading", { name: "Own Gas" })).toBeVisible();
  await expect(page.getByRole("link", { name: /^(Edit|Reconnect)/ })).toBeHidden();
  await page.goto("/sites");
  await expect(page.getByRole("table", { name: "Sites" })).toContainText(tenant.mill.name);
  await expect(page.getByRole("button", { name: "Create site" })).toBeHidden();
  for (const path of ["/connect", `/connections/${id}/edit`]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: explanation })).toBeVisible();
    await expect(page.locator("iframe")).toHaveCount(0);
  }
});

test("a viewer who sends what an owner's browser sends is refused", async ({ page, browser, tenant }) => {
  await signIn(page, tenant.owner, "/connect");
  const connecting = nextSubmit(page);
  await page.getByRole("button", { name: "Continue" }).click();
  const connect = await connecting;
  await page.waitForURL(/\/connect\?link=/);
  await page.goto("/sites");
  await page.getByLabel("Name").fill("North annexe");
  const creating = nextSubmit(page);
  await page.getByRole("button", { name: "Create site" }).click();
  const create = await creating;
  await expect(page.getByText("“North annexe” is created.")).toBeVisible();

  const context = await browser.newContext();
  const viewerPage = await context.newPage();
  await signIn(viewerPage, tenant.viewer);
  expect(await replay(viewerPage, connect)).toContain(refusal);
  const rename = (body: string) => body.replace("North annexe", "Viewer's annexe");
  expect(await replay(viewerPage, create, rename)).toContain(refusal);
  await context.close();

  const company = z.object({ sites: z.array(z.object({ name: z.string() })) });
  const { sites } = await callSandbox(`/v2.2/company/${tenant.nectarId}`, company);
  expect(sites.map((site) => site.name).sort()).toEqual(
    [tenant.depot.name, tenant.mill.name, "North annexe"].sort(),
  );
  expect(await database.link.count({ where: { companyId: tenant.id } })).toBe(1);
});

test("a member connects, and creates no sites", async ({ page, tenant }) => {
  await signIn(page, tenant.member, "/sites");
  await expect(page.getByRole("table", { name: "Sites" })).toContainText(tenant.mill.name);
  await expect(page.getByRole("button", { name: "Create site" })).toBeHidden();
  await page.getByRole("row", { name: tenant.mill.name }).getByRole("link", { name: "Connect" }).click();
  await expect(page.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
});
