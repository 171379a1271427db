import { expect, signIn, test } from "./fixtures";
import { connectUtility } from "./support/connections";
import { clearFaults, deliveriesOf, setFaults, setStatus } from "./support/control-room";
import { database } from "./support/database";
import { listNectarConnections } from "./support/sandbox-api";
import { utilities } from "./support/utilities";
import { chooseUtility, connectFrame, finish, heading, signInAtUtility } from "./support/wizard";

// The faults hold for the whole sandbox: playwright.config.ts runs this file alone.
test.afterEach(clearFaults);

const unreachable = "Nectar cannot be reached right now.";

const refusals: [number, string][] = [
  [400, "did not accept these details"],
  [401, "Nectar does not let this portal in."],
  [403, "Your company is not set up at Nectar."],
  [404, "could not be found at Nectar"],
  [429, "Nectar is busy."],
  [500, unreachable],
];

test("each refusal has its sentence, and the form keeps what was typed", async ({ page, tenant }) => {
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("checkbox", { name: tenant.mill.name }).check();
  await page.getByLabel("Web address of the utility").fill("https://www.utility.example");
  for (const [failStatus, sentence] of refusals) {
    await setFaults({ failRate: 1, failStatus });
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByText(sentence)).toBeFocused();
    await expect(page.getByRole("checkbox", { name: tenant.mill.name })).toBeChecked();
    await expect(page.getByLabel("Web address of the utility")).toHaveValue("https://www.utility.example");
  }
  expect(await database.link.count({ where: { companyId: tenant.id } })).toBe(0);
  await clearFaults();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByTitle("Connect a utility account")).toBeVisible();
});

test("an answer that takes 12 s is not waited for", async ({ page, tenant }) => {
  await setFaults({ latencyMs: 12_000 });
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByRole("button", { name: "Preparing the secure page…" })).toBeDisabled();
  await expect(page.getByText(unreachable)).toBeVisible({ timeout: 11_500 });
});

test("the edit page says so, and works again when Nectar does", async ({ page, tenant }) => {
  const { id } = await connectUtility(tenant);
  await setFaults({ failRate: 1, failStatus: 500 });
  await signIn(page, tenant.owner, `/connections/${id}/edit`);
  await expect(page.getByText("The connection and its data are as they were.")).toBeVisible();
  await expect(page.getByText(unreachable)).toBeVisible();
  await clearFaults();
  await page.getByRole("link", { name: "Try again" }).click();
  await expect(page.getByTitle("Edit connection")).toBeVisible();
});

test("a site that Nectar does not take is not created", async ({ page, tenant }) => {
  await setFaults({ failRate: 1, failStatus: 503 });
  await signIn(page, tenant.owner, "/sites");
  await page.getByLabel("Name").fill("North annexe");
  await page.getByLabel("Address").fill("7 Elsewhere Lane");
  await page.getByRole("button", { name: "Create site" }).click();
  await expect(page.getByText(unreachable)).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveValue("North annexe");
  await expect(page.getByLabel("Address")).toHaveValue("7 Elsewhere Lane");
  await expect(page.getByRole("table", { name: "Sites" }).getByRole("row")).toHaveCount(3);
});

test("the dashboard says that it may be behind, for as long as it is", async ({ page, tenant }) => {
  await setFaults({ failRate: 1, failStatus: 500 });
  await signIn(page, tenant.owner);
  await page.getByRole("button", { name: "Check for changes" }).click();
  await expect(page.getByText("The list shows what was known before")).toBeVisible();
  await clearFaults();
  await expect(async () => {
    await page.getByRole("button", { name: "Check for changes" }).click();
    await expect(page.getByText("Compared with Nectar just now.")).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(page.getByText("The list shows what was known before")).toBeHidden();
});

for (const [name, webhooks] of [
  ["lost", { drop: true }],
  ["wrongly signed", { badSignature: true }],
] as const) {
  test(`when webhooks are ${name}, open pages find what changed by listing`, async ({
    page,
    context,
    tenant,
  }) => {
    await setFaults({ webhooks });
    await signIn(page, tenant.owner);
    const connecting = await context.newPage();
    await connecting.goto("/connect");
    await connecting.getByRole("button", { name: "Continue" }).click();
    const nectar = connectFrame(connecting);
    await chooseUtility(nectar, utilities.plain);
    await signInAtUtility(nectar, utilities.plain);
    await finish(nectar);
    await expect(heading(nectar, "You're connected")).toBeVisible();
    await expect(connecting.getByText(`${utilities.plain.name} has arrived.`)).toBeVisible();
    await expect(page.getByRole("row", { name: utilities.plain.name })).toContainText("Connected");

    const [made] = await listNectarConnections(tenant.nectarId);
    const deliveries = await deliveriesOf(made?.id ?? "");
    expect(deliveries).not.toHaveLength(0);
    expect(deliveries.map(({ lastStatus }) => lastStatus)).toEqual(
      deliveries.map(() => ("drop" in webhooks ? null : 401)),
    );
  });
}

test("a dashboard that is left open looks for itself every half minute", async ({ page, tenant }) => {
  const { nectarId } = await connectUtility(tenant);
  await setFaults({ webhooks: { drop: true } });
  await signIn(page, tenant.owner);
  const row = page.getByRole("row", { name: utilities.plain.name });
  await expect(row).toContainText("Connected");
  await setStatus(nectarId, "PASSWORD_INCORRECT");
  // The half minute goes by at once: what counts is when the company was last compared.
  await database.company.update({
    where: { id: tenant.id },
    data: { reconciledAt: new Date(Date.now() - 30_000) },
  });
  await expect(row).toContainText("Password rejected", { timeout: 20_000 });
});

test("webhooks that come twice change nothing twice", async ({ page, tenant }) => {
  await setFaults({ webhooks: { duplicate: true } });
  const connection = await connectUtility(tenant);
  await setStatus(connection.nectarId, "WEBSITE_DOWN");
  await signIn(page, tenant.owner, `/connections/${connection.id}`);
  const history = page.getByRole("region", { name: "Status history" }).getByRole("listitem");
  await expect(history).toHaveText([/^Utility website down/, /^Connected/, /^Being checked/]);
  const sent = (await deliveriesOf(connection.nectarId)).length;
  await expect
    .poll(() => database.webhookEvent.count({ where: { nectarId: connection.nectarId } }))
    .toBe(sent);
});
