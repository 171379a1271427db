import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./fixtures";
import { insertConnections } from "./support/connections";
import { openSession } from "./support/session";

/** Some of what can mean nothing: all of it is in app/every-query.test.ts, which does not draw the pages. */
const meaningless = ["a\0b", "99999999999999999999", `"><script>alert(1)</script>\u202eمستودع`];

/** Every page and file that reads its query, and what it reads of it. */
const asked = (connection: string, site: string): Record<string, string[]> => ({
  "/dashboard": ["q", "state", "site", "type", "sort", "page"],
  "/dashboard/csv": ["q", "state", "site", "type", "sort", "page"],
  "/links": ["q", "kind", "state", "person", "page"],
  "/links/csv": ["q", "kind", "state", "person", "page"],
  "/links/new": ["kind", "link", "site", "siteIds", "utilityTypes", "collectFrom", "country", "connection"],
  "/sites": ["q", "failing", "missing", "archived", "order", "page"],
  "/sites/csv": ["q", "failing", "missing", "archived", "order", "page"],
  "/sites/import": ["fault", "line"],
  "/usage": ["measure", "units", "period", "from", "to", "type", "site"],
  "/usage/csv": ["measure", "units", "period", "from", "to", "type", "site"],
  "/settings/activity": ["person", "action", "from", "to", "page"],
  "/settings/activity/csv": ["person", "action", "from", "to", "page"],
  "/settings/developers": ["type", "outcome", "page"],
  "/settings/members": ["page"],
  "/settings/branding": ["logo"],
  "/connect": ["link", "site", "type"],
  [`/connections/${connection}`]: ["bills"],
  [`/sites/${site}`]: ["bills"],
});

async function expectWhole(request: APIRequestContext, address: string): Promise<void> {
  const answer = await request.get(address);
  expect(answer.status(), address).toBe(200);
  const text = await answer.text();
  if (answer.headers()["content-type"]?.startsWith("text/csv")) return;
  expect(text, address).toContain("<main");
  expect(text, address).not.toContain("<script>alert(1)");
  expect(text, address).not.toContain('id="__next_error__"');
}

test("a list asked for what can mean nothing is a list, and so is its file", async ({ page, tenant }) => {
  test.setTimeout(180_000);
  const [connection = ""] = await insertConnections(tenant, [
    { providerName: "Own Gas", status: "CONNECTED" },
  ]);
  await openSession(page.request, tenant.owner);
  for (const [path, names] of Object.entries(asked(connection, tenant.mill.id))) {
    for (const value of meaningless) {
      const query = new URLSearchParams(names.map((name) => [name, value]));
      await expectWhole(page.request, `${path}?${query}`);
    }
    // Twice, as a list, as a field of an object, ten kilobytes of it, and what no page knows.
    const often = names.flatMap((name) => [`${name}=a`, `${name}=b`, `${name}[]=c`, `${name}[d]=e`]);
    await expectWhole(page.request, `${path}?${often.join("&")}&unknown=1&=&&`);
    await expectWhole(page.request, `${path}?${names[0]}=${"x".repeat(10_000)}`);
  }
});

test("an address whose last part can be nothing leads to nothing, in words", async ({ page, tenant }) => {
  await openSession(page.request, tenant.owner);
  const places = [
    "/connections/*",
    "/connections/*/edit",
    "/sites/*",
    "/sites/*/edit",
    "/sites/import/*",
    "/links/*",
    "/settings/members/*",
    "/documents/*/pdf",
    "/s/*",
    "/s/*/state",
    "/join/*",
    "/reset-password/*",
    "/sign-up/*",
    "/sign-in/link/*",
    "/logo/*",
    "/brand/*",
  ];
  for (const place of places) {
    for (const part of ["%00", "7", "__proto__", "%F0%9F%98%80", "x".repeat(5_000)]) {
      const answer = await page.request.get(place.replace("*", part));
      expect(answer.status(), `${place} of ${part.slice(0, 20)}`).toBeLessThan(500);
    }
  }
});
