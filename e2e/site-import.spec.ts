import { expect, signIn, test } from "./fixtures";
import { database } from "./support/database";

const csv = (text: string | Buffer, name = "sites.csv") => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.isBuffer(text) ? text : Buffer.from(text),
});

test("a file is checked, put right, and imported while one watches", async ({ page, tenant }) => {
  test.setTimeout(120_000);
  await signIn(page, tenant.owner, "/sites");
  await page.getByRole("link", { name: "Import sites" }).click();
  const file = page.getByLabel("CSV file");
  await file.setInputFiles(csv(`Name;Address\nNorth;1 Road\n;2 Road\nNorth;\n${tenant.mill.name};\n`));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByText("3 things in this file must be put right first.")).toBeVisible();
  const faults = page.getByRole("table", { name: "What is wrong" });
  await expect(faults.getByRole("row", { name: /3 Name Enter a name/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /4 Name Line 2 has the same/ })).toBeVisible();
  await expect(faults.getByRole("row", { name: /5 Name Your company already has/ })).toBeVisible();
  expect(await database.site.count({ where: { companyId: tenant.id } })).toBe(2);

  await page.getByRole("link", { name: "Choose another file" }).click();
  const good = "\uFEFFName\tAdresse\tKennung\r\nZürich Süd\tGroße Straße 1\tz-1\r\n=1+1\t\t\r\n";
  await page.getByLabel("CSV file").setInputFiles(csv(Buffer.from(good, "utf16le"), "<b>sites</b>.csv"));
  await page.getByRole("button", { name: "Check the file" }).click();
  await expect(page.getByRole("heading", { name: "<b>sites</b>.csv" })).toBeVisible();
  await page.getByRole("button", { name: "Create 2 sites" }).click();
  await expect(page.getByText("2 sites are created.")).toBeVisible({ timeout: 30_000 });
  await page.getByRole("link", { name: "See the sites" }).click();
  await expect(page.getByRole("row", { name: "Zürich Süd" })).toContainText("Große Straße 1 · z-1");

  const download = await page.request.get("/sites/csv");
  expect(await download.text()).toContain("'=1+1");
});

test("an import that stopped is gone on with", async ({ page, tenant }) => {
  test.setTimeout(120_000);
  const { id } = await database.siteImport.create({
    data: {
      companyId: tenant.id,
      state: "failed",
      error: "NectarUnavailableError",
      fileName: "stopped.csv",
      rows: [{ name: "Late one" }],
      total: 1,
    },
  });
  await signIn(page, tenant.owner, `/sites/import/${id}`);
  await expect(page.getByText("Nectar has none of them yet")).toBeVisible();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(page.getByText("One site is created.")).toBeVisible({ timeout: 30_000 });
});

test("whose import it is not does not find it", async ({ page, tenant, otherTenant }) => {
  const { id } = await database.siteImport.create({
    data: { companyId: otherTenant.id, state: "checked", fileName: "theirs.csv", rows: [], total: 0 },
  });
  await signIn(page, tenant.owner, "/sites");
  await page.goto(`/sites/import/${id}`);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  const foreign = await page.request.post("/api/sites/import", {
    headers: { origin: "https://elsewhere.example" },
    multipart: { file: csv("name\nx") },
  });
  expect(foreign.status()).toBe(403);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("files that cannot be taken are refused in words; a good one is imported", async ({
    page,
    tenant,
  }) => {
    test.setTimeout(120_000);
    await signIn(page, tenant.owner, "/sites/import");
    const send = async (file: ReturnType<typeof csv>) => {
      await page.getByLabel("CSV file").setInputFiles(file);
      await page.getByRole("button", { name: "Check the file" }).click();
    };
    const refusal = page.getByRole("alert");
    await send(csv(Buffer.from("89504e470d0a1a0a0000000d", "hex")));
    await expect(refusal).toContainText("cannot be read reliably");
    const many = Array.from({ length: 100_000 }, (_, n) => n).join("\n");
    await send(csv(`name\n${many}`));
    await expect(refusal).toContainText("more than 1,000 sites");
    await send(csv(Buffer.alloc(12_000_000, "a")));
    await expect(refusal).toContainText("larger than 1 MB");

    await send(csv("nom,adresse\nUsine,1 rue du Port\n"));
    await page.getByRole("button", { name: "Create one site" }).click();
    const reload = page.getByRole("link", { name: "Show how far it is" });
    await expect(async () => {
      if (await reload.isVisible()) await reload.click();
      await expect(page.getByText("One site is created.")).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 30_000 });
  });
});
