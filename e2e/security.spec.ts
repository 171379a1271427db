import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, signIn, signInByForm, test } from "./fixtures";
import { connectUtility, insertConnections } from "./support/connections";
import { database } from "./support/database";
import { environment } from "./support/environment";

/** How a browser asks for a page, and how Next's script does when one comes from another page. */
const asPageAndAsNavigation: Record<string, string>[] = [{ accept: "text/html" }, { rsc: "1" }];

const chunks = resolve(import.meta.dirname, "../.next/static");

test("every page forbids what it does not need", async ({ page, tenant }) => {
  await signInByForm(page, tenant.owner);
  const nonces = new Set<string>();
  for (const path of ["/dashboard", "/connect", "/sites", "/settings/profile", "/no-such-page"]) {
    const headers = (await page.goto(path))?.headers() ?? {};
    const policy = headers["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    expect(nonce).toMatch(/^.{20,}$/);
    nonces.add(nonce);
    expect(policy).toContain(`frame-src ${environment.sandboxUrl};`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(headers["x-frame-options"]).toBe("DENY");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("same-origin");
    expect(headers).not.toHaveProperty("x-powered-by");
  }
  expect(nonces.size).toBe(5);
  const cookies = await page.context().cookies();
  expect(cookies.map(({ name }) => name).sort()).toEqual(["next-auth.session-token", "portal-person"]);
  for (const cookie of cookies) expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax" });
});

test("no stranger has pictures converted", async ({ request }) => {
  const answer = await request.get("/_next/image?url=%2Ficon.svg&w=64&q=75");
  expect(answer.status()).toBe(404);
});

test("a script that got into a page does not run", async ({ browser, tenant }) => {
  // A context of its own: that the policy blocks something is what is wanted here.
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, tenant.owner);
  await page.route("**/sites", async (route) => {
    const response = await route.fetch();
    const injected = '<script>window.injected = true</script><img src="x:" onerror="window.injected = true">';
    await route.fulfill({ response, body: (await response.text()).replace("<main", `${injected}<main`) });
  });
  const blocked = page.waitForEvent("console", (message) =>
    message.text().includes("Content Security Policy"),
  );
  await page.goto("/sites");
  await blocked;
  await expect(page.getByRole("heading", { name: "Sites", level: 1 })).toBeVisible();
  expect(await page.evaluate(() => "injected" in window)).toBe(false);
  await context.close();
});

test("nothing that the browser gets holds a secret or another company's data", async ({
  page,
  tenant,
  otherTenant,
}) => {
  await insertConnections(otherTenant, [{ providerName: "Foreign Light & Power", status: "CONNECTED" }]);
  const { id } = await connectUtility(tenant);
  await signIn(page, tenant.owner, "/connect");
  await page.getByRole("checkbox", { name: tenant.mill.name }).check();
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page.getByTitle("Connect a utility account")).toBeVisible();
  const { pathname, search } = new URL(page.url());
  const paths = ["/dashboard", "/connect", "/sites", "/settings/profile", "/no-such-page"];
  paths.push(pathname + search, `/connections/${id}`, `/connections/${id}/edit`);
  const { passwordHash } = await database.user.findUniqueOrThrow({ where: { id: tenant.owner.id } });
  const secrets = {
    "the API key": environment.apiKey,
    "the webhook secret": environment.webhookSecret,
    "the database": environment.databaseUrl,
    "Nectar's private company id": tenant.nectarId,
    "a password hash": passwordHash ?? "",
    "a password": tenant.owner.password,
    "another company": otherTenant.name,
    "another company's site": otherTenant.mill.name,
    "another company's connection": "Foreign Light",
  };
  for (const path of paths) {
    for (const headers of asPageAndAsNavigation) {
      const text = await (await page.request.get(path, { headers })).text();
      expect(text).toContain("Utility connections");
      for (const [what, secret] of Object.entries(secrets)) {
        expect(text.includes(secret), `${what} in ${path}`).toBe(false);
      }
    }
  }
});

test("no script of the build knows a setting of the server", () => {
  const scripts = readdirSync(chunks, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  );
  expect(scripts.length).toBeGreaterThan(5);
  for (const name of scripts) {
    const text = readFileSync(resolve(chunks, name), "utf8");
    expect(text, name).not.toMatch(
      /nectar-sandbox-key|whsec_|postgres(ql)?:\/\/|NECTAR_(API|WEBHOOK|DASH)|NEXTAUTH_SECRET|DATABASE_URL/,
    );
  }
});
