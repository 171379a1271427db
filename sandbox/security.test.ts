import { request } from "node:http";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { app } from "./app";
import { connectLink, editLink } from "./pages/testing/links";
import { demo } from "./testing/demo";
import { newConnection } from "./testing/new-connection";
import { runSandbox } from "./testing/server";

const sandbox = runSandbox();

/** Breaks out of text, of an attribute, of a script and of an address. */
const hostile = `x"'><script>alert(1)</script><img src=x onerror=alert(1)>javascript:alert(1)`;
const unescaped = ["<script>alert", "<img src=x", `x"'>`];

/** Addresses to begin with: every kind of page that the sandbox has. */
let starts: string[] = [];

beforeAll(async () => {
  const { id } = await newConnection();
  const { json } = await sandbox.call(`/v2.2/invitation/company/${demo.harbor.id}`, { body: {} });
  const { token } = z.object({ token: z.string() }).parse(json);
  starts = [
    "/",
    "/docs",
    await connectLink(),
    await editLink(id),
    `/p/i/${token}`,
    "/p/i/nothing",
    "/p/connect/a/b",
  ];
});

function isPage(headers: Headers): boolean {
  return headers.get("Content-Type")?.startsWith("text/html") === true;
}

/** Pages of the sandbox that a page leads to. */
function linksOf(html: string): string[] {
  const targets = [...html.matchAll(/ (?:href|src)="([^"#]+)"/g)].map(([, target = ""]) => target);
  return targets
    .map((target) => new URL(target.replaceAll("&amp;", "&"), sandbox.origin))
    .filter(({ host }) => [new URL(sandbox.origin).host, "sandbox.test:4010"].includes(host))
    .map(({ pathname, search }) => pathname + search)
    .filter((path) => !/^\/(assets|files|openapi)/.test(path));
}

/** The same page asked for with hostile text in every place that an address has. */
function attacksOn(path: string): string[] {
  const { pathname, search } = new URL(path, sandbox.origin);
  const names = [
    "q",
    "status",
    "connection",
    "done",
    "run",
    "error",
    "name",
    "url",
    "provider",
    "key",
    "page",
  ];
  const known = [...new URLSearchParams(search).keys()];
  const query = new URLSearchParams([...names, ...known].map((name) => [name, hostile]));
  return [`${pathname}?${query}`, `${pathname.replace(/\/$/, "")}/${encodeURIComponent(hostile)}`];
}

test("no page repeats what an address says, and every page carries the policy", async () => {
  const seen = new Set<string>();
  const queue = [...starts];
  for (let path = queue.shift(); path !== undefined && seen.size < 80; path = queue.shift()) {
    if (seen.has(path)) continue;
    seen.add(path);
    for (const address of [path, ...attacksOn(path)]) {
      const { headers, text } = await sandbox.call(address, { key: null });
      if (!isPage(headers)) continue;
      const policy = headers.get("Content-Security-Policy") ?? "";
      expect(policy, address).toContain("default-src 'none'");
      expect(policy, address).not.toMatch(/unsafe|\*(?!$)/);
      expect(headers.get("X-Content-Type-Options"), address).toBe("nosniff");
      for (const raw of unescaped) expect(text.includes(raw), `${raw} at ${address}`).toBe(false);
      expect(text, address).not.toMatch(/(?:href|src|action)="\s*javascript:/i);
      if (address === path) queue.push(...linksOf(text).filter((link) => !seen.has(link)));
    }
  }
  expect(seen.size).toBeGreaterThan(20);
}, 60_000);

/** Every control route and page of the control room, as the router knows them. */
const guarded = app.routes.filter(
  ({ path, method }) => method !== "ALL" && (/^\/(sandbox|control-room)\//.test(path) || path === "/"),
);

/** A request with headers that `fetch` does not let a caller choose. */
function statusWith(
  method: string,
  path: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const outgoing = request(sandbox.origin + path, { method, headers }, (incoming) => {
      incoming.resume();
      resolve(incoming.statusCode);
    });
    outgoing.on("error", reject).end();
  });
}

test.each([
  ["another site in the browser", { Origin: "https://evil.example" }],
  ["a frame of another site", { "Sec-Fetch-Site": "cross-site", "Sec-Fetch-Dest": "iframe" }],
  ["a foreign name pointed at this machine", { Host: "evil.example" }],
  ["a proxy that speaks for others", { "X-Forwarded-For": "203.0.113.7" }],
  ["a proxy that says so in the standard's way", { Forwarded: "for=203.0.113.7" }],
])("every control route refuses %s", async (_, headers) => {
  expect(guarded.length).toBeGreaterThan(25);
  for (const { method, path } of guarded) {
    const status = await statusWith(method, path.replace(/:\w+/g, demo.harbor.id), headers);
    expect(status, `${method} ${path}`).toBe(403);
  }
});
