import { afterEach, expect, test } from "vitest";
import { db } from "../db";
import { connectLink, editLink } from "../pages/testing/links";
import { headingOf, visitorOf } from "../pages/testing/visitor";
import { demo, unknownId } from "../testing/demo";
import { newConnection } from "../testing/new-connection";
import { runSandbox } from "../testing/server";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
const route = "/sandbox/white-label";
const none = { companyName: null, brandColor: null, logoUrl: null, font: null, language: null };

afterEach(() => sandbox.call(route, { method: "DELETE" }));

async function put(body: unknown, query = "") {
  return sandbox.call(route + query, { method: "PUT", body });
}

/** The connect page as a browser with this Accept-Language gets it. */
async function opened(link: string, language = "en"): Promise<{ html: string; policy: string }> {
  const response = await fetch(sandbox.origin + link, { headers: { "Accept-Language": language } });
  return {
    html: await response.text(),
    policy: response.headers.get("Content-Security-Policy") ?? "",
  };
}

test("a white label is put, shown and reset; what is not named is Nectar's own", async () => {
  expect((await sandbox.call(route)).json).toEqual(none);
  const full = {
    companyName: "  Acme Energy ",
    brandColor: "#F0A",
    logoUrl: "https://cdn.acme.example:8443/logo.svg?v=1",
    font: "Serif",
    language: "de",
  };
  const set = { ...full, companyName: "Acme Energy", brandColor: "#ff00aa", font: "serif" };
  expect((await put(full)).json).toEqual(set);
  expect((await sandbox.call(route)).json).toEqual(set);
  expect((await put({ companyName: "Acme", font: null })).json).toEqual({ ...none, companyName: "Acme" });
  expect((await sandbox.call(route, { method: "DELETE" })).json).toEqual(none);
});

test("it shows on pages of links that were issued before, and is gone after a reset", async () => {
  const link = await connectLink();
  const edit = await editLink((await newConnection()).id);
  const before = await visitor.open(link);
  expect(before.html).not.toContain("Acme");
  await put({ companyName: "Acme Energy", brandColor: "#ffde00", font: "rounded", language: "fr" });
  for (const path of [link, edit]) {
    const page = await visitor.open(path);
    expect(page.html).toContain('<html lang="fr"');
    expect(page.html).toMatch(/<strong[^>]*>Acme Energy<\/strong>/);
    expect(page.html).toContain("Harbor Foods");
    expect(page.html).toContain("/assets/brand/ffde00/rounded?v=");
  }
  await put(none);
  expect((await visitor.open(link)).html).toBe(before.html);
});

test("it belongs to an organization: another one's pages stay as they are", async () => {
  const { id: companyId, publicId } = demo.foreign;
  const { organizationId } = await db.company.findUniqueOrThrow({ where: { id: companyId } });
  const link = (await connectLink({ companyId, publicId })).replace(demo.harbor.publicId, publicId);
  await put({ companyName: "Acme Energy" });
  expect((await visitor.open(link)).html).not.toContain("Acme Energy");
  await put({ companyName: "Foreign brand" }, `?organizationId=${organizationId}`);
  expect((await visitor.open(link)).html).toContain("Foreign brand");
  expect((await sandbox.call(route)).json).toMatchObject({ companyName: "Acme Energy" });
  for (const id of [unknownId, "1", "%00"])
    expect((await sandbox.call(`${route}?organizationId=${id}`)).status).toBe(404);
});

test("the language is the white label's, else the browser's, else English", async () => {
  const link = await connectLink();
  const languageOf = async (accept: string) =>
    (await opened(link, accept)).html.match(/<html lang="(\w+)"/)?.[1];
  expect(await languageOf("ja")).toBe("en");
  expect(await languageOf("ja, es-MX;q=0.8, fr;q=0.3")).toBe("es");
  await put({ language: "de" });
  expect(await languageOf("es")).toBe("de");
  expect(headingOf(await visitor.open(link))).toBe("Wählen Sie Ihren Versorger");
});

test("the policy lets in images from the logo's origin, on the pages of that label only", async () => {
  const link = await connectLink();
  await put({ logoUrl: "https://cdn.acme.example:8443/a/logo.png", companyName: "Acme" });
  const { html, policy } = await opened(link);
  expect(policy).toContain("img-src 'self' https://cdn.acme.example:8443;");
  expect(html).toMatch(/<img [^>]*alt="Acme"[^>]*referrerpolicy="no-referrer"/);
  expect((await opened("/p/connect/nobody/nothing")).policy).toContain("img-src 'self';");
  expect((await opened("/")).policy).toContain("img-src 'self';");
});

test.each([
  { companyName: "" },
  { companyName: "x".repeat(101) },
  { companyName: "two\nlines" },
  { companyName: 7 },
  { brandColor: "red" },
  { brandColor: "#12345" },
  { brandColor: "#fff; } body { display: none" },
  { brandColor: "url(https://evil.example)" },
  { font: "Comic Sans" },
  { font: 'serif; } * { background: url("https://evil.example") }' },
  { language: "it" },
  { language: "DE-de" },
  { logoUrl: "http://acme.example/logo.png" },
  { logoUrl: "javascript:alert(1)" },
  { logoUrl: "data:image/svg+xml,<svg/>" },
  { logoUrl: "//acme.example/logo.png" },
  { logoUrl: "https:acme.example/logo.png" },
  { logoUrl: "https://user:secret@acme.example/logo.png" },
  { logoUrl: "https://acme.example;script-src/logo.png" },
  { logoUrl: "https://a,b.example/logo.png" },
  { logoUrl: `https://acme.example/${"x".repeat(2000)}` },
  [],
  "{",
])("%j is refused and changes nothing", async (body) => {
  await put({ companyName: "Acme" });
  const answer = await put(body);
  expect(answer.status).toBe(400);
  expect(answer.json).toEqual({ detail: expect.any(String) });
  expect((await sandbox.call(route)).json).toEqual({ ...none, companyName: "Acme" });
});

test("HTML in the name and quotes in the logo's address are text", async () => {
  await put({
    companyName: '<img src=x onerror="alert(1)">',
    logoUrl: 'https://acme.example/"onerror="alert(1).png',
  });
  const { html } = await opened(await connectLink());
  expect(html).toContain("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;");
  expect(html).not.toContain("<img src=x");
  expect(html).not.toContain('"onerror=');
});

test("a brand sheet is made of colours and listed fonts only", async () => {
  const sheet = await fetch(`${sandbox.origin}/assets/brand/39ff14/humanist`);
  expect(sheet.headers.get("Content-Type")).toContain("text/css");
  expect(await sheet.text()).toMatch(/--brand: #39ff14; --brand-hover: #[0-9a-f]{6}/);
  for (const path of ["39ff14/none", "39ff1/serif", "zzzzzz/serif", "39ff14/constructor"])
    expect((await fetch(`${sandbox.origin}/assets/brand/${path}`)).status).toBe(404);
});
