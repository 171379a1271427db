import { request } from "node:http";
import { expect, test } from "vitest";
import { sendMessage } from "../../messages/commands";
import { providers, storiedProviders } from "../../providers/directory";
import { demo } from "../../testing/demo";
import { runSandbox } from "../../testing/server";
import { headingOf, visitorOf } from "../testing/visitor";
import { roomPages } from "./paths";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
const room = Object.values(roomPages);

test("every page has its heading, leads to all others, and is shown by no other site", async () => {
  for (const { path, title } of room) {
    const page = await visitor.open(path);
    expect(page.status).toBe(200);
    expect(headingOf(page)).toBe(path === "/" ? "Control room" : title);
    expect(page.html).toMatch(new RegExp(`href="${path}" aria-current="page"`));
    for (const other of room) expect(page.html).toContain(`href="${other.path}"`);
    expect(page.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
  }
});

test.each(["%00", "%ff", "%3Cscript%3Ealert(1)%3C/script%3E"])(
  "no page stumbles over %s in its address, nor gives it back as markup",
  async (text) => {
    for (const { path } of room) {
      const page = await visitor.open(`${path}?q=${text}&status=${text}&connection=${text}`);
      expect(page.status, path).toBe(200);
      expect(page.html).not.toContain("<script>alert");
    }
  },
);

test("the first page tells how to call the API, with keys that work and keys that do not", async () => {
  const { html } = await visitor.open("/");
  expect(html).toContain("http://sandbox.test:4010/v2.2");
  expect(html).toContain(demo.apiKey);
  expect(html).toContain(`/v2.2/company/${demo.harbor.id}/connection/link`);
  expect(html).toContain("No: expired (401)");
  expect(html).toContain('href="/docs"');
});

test("the first page shows the logins with a story, with a code that works now", async () => {
  const { html } = await visitor.open("/");
  for (const { name, login } of storiedProviders) {
    expect(html).toContain(name.replaceAll("&", "&amp;"));
    expect(html).toContain(login.password);
  }
  expect(html.match(/Documented by Nectar/g)).toHaveLength(1);
  expect(html).toMatch(/Code now<\/dt><dd><code class="code">\d{6}</);
});

test("the utilities page lists every login, and finds some by words", async () => {
  const all = await visitor.open(roomPages.utilities.path);
  for (const { login } of providers) {
    expect(all.html).toContain(login.username);
    expect(all.html).toContain(login.password);
  }
  const found = await visitor.open(`${roomPages.utilities.path}?q=pacific+harbor`);
  expect(found.html).toContain("1 utility<");
  expect(found.html).toContain("harbor-password");
});

test("shows messages with their codes, as text, and links to pages of the sandbox only", async () => {
  const text = "<b>Open</b> http://sandbox.test:4010/p/i/x or http://evil.example/y";
  await sendMessage({ channel: "sms", provider: "P", recipient: "+1 510 555 0142", text, code: "424242" });
  const { html } = await visitor.open("/");
  expect(html).toContain("424242");
  expect(html).toContain("&lt;b&gt;Open&lt;/b&gt;");
  expect(html).toContain('href="http://sandbox.test:4010/p/i/x"');
  expect(html).not.toContain('href="http://evil.example');
});

test("a word of the address chooses a notice, and is never shown itself", async () => {
  expect((await visitor.open("/?done=reset")).html).toContain("as on its first start");
  const odd = await visitor.open("/?done=%3Cscript%3Ealert(1)%3C/script%3E");
  expect(odd.html).not.toContain("alert(1)");
  expect(odd.html).not.toContain("room-notice");
});

test.each([
  ["another origin", { Origin: "http://evil.example" }],
  ["another site", { "Sec-Fetch-Site": "cross-site" }],
  ["a name that was pointed at this machine", { Host: "evil.example" }],
  ["a proxy", { "X-Forwarded-For": "203.0.113.7" }],
])("a form of %s is refused", async (_, headers) => {
  for (const path of ["faults/clear", "clock", "reset", "webhook-portal", "white-label"]) {
    expect(await statusOfPost(`/control-room/${path}`, headers)).toBe(403);
  }
});

/** `fetch` sets these headers itself, so the request is made one level lower. */
function statusOfPost(path: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(sandbox.origin + path, { method: "POST", headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    outgoing.on("error", reject).end();
  });
}
