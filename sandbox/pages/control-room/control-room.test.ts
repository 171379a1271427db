import { request } from "node:http";
import { expect, test } from "vitest";
import { faultsSchema, readFaults, setFaults } from "../../control/faults";
import { db } from "../../db";
import { sendMessage } from "../../messages/commands";
import { providers } from "../../providers/directory";
import { unknownId } from "../../testing/demo";
import { newConnection } from "../../testing/new-connection";
import { receiver } from "../../testing/receiver";
import { runSandbox } from "../../testing/server";
import { headingOf, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);

test("lists every login, and says which one Nectar documents", async () => {
  const page = await visitor.open("/");
  expect(headingOf(page)).toBe("Control room");
  for (const { login } of providers) {
    expect(page.html).toContain(login.username);
    expect(page.html).toContain(login.password);
  }
  expect(page.html.match(/Documented by Nectar/g)).toHaveLength(1);
  expect(page.html).toMatch(/Code now<\/dt><dd><code class="code">\d{6}</);
  expect(page.headers.get("Content-Security-Policy")).toContain("frame-ancestors 'self'");
});

test("shows messages with their codes, as text", async () => {
  const text = "<b>Your code</b>";
  await sendMessage({ channel: "sms", provider: "P", recipient: "+1 510 555 0142", text, code: "424242" });
  const { html } = await visitor.open("/");
  expect(html).toContain("424242");
  expect(html).toContain("&lt;b&gt;Your code&lt;/b&gt;");
});

test("sets a status, and shows it with its deliveries", async () => {
  const { id } = await newConnection();
  const page = await visitor.post(`/control-room/connections/${id}/status`, {
    status: "NEW_PASSWORD_NEEDED",
    detail: "Reset every 60 days",
  });
  expect(page.html).toContain("Reset every 60 days");
  expect(page.html).toContain("connection.validated.v2");
  expect(await db.connection.findUniqueOrThrow({ where: { id } })).toMatchObject({
    status: "NEW_PASSWORD_NEEDED",
    statusErrorDetail: "Reset every 60 days",
  });
});

test("replays a delivery under its old id", async () => {
  const { id } = await newConnection();
  const [first] = await receiver.waitFor(id, 1);
  const messageId = String(first?.headers["svix-id"]);
  const sent = () => receiver.received.filter(({ headers }) => headers["svix-id"] === messageId).length;
  const delivered = { where: { messageId, deliveredAt: { not: null } } };
  await expect.poll(() => db.webhookDelivery.count(delivered)).toBe(1);
  const delivery = await db.webhookDelivery.findFirstOrThrow({ where: { messageId } });
  await visitor.post(`/control-room/deliveries/${delivery.id}/replay`, {});
  await expect.poll(sent).toBe(2);
});

test("tells which faults are in force, and ends them", async () => {
  await setFaults(faultsSchema.parse({ failRate: 0.5, webhooks: { drop: 1 } }));
  const page = await visitor.open("/");
  expect(page.html).toContain("50 % of API calls fail with 503.");
  expect(page.html).toContain("100 % of webhooks are dropped.");
  await visitor.press(page, "End all faults");
  expect(await readFaults()).toEqual(faultsSchema.parse({}));
});

test.each([
  ["an unknown connection", `connections/${unknownId}/status`, { status: "CONNECTED" }],
  ["a malformed id", "connections/x/status", { status: "CONNECTED" }],
  ["an unknown delivery", `deliveries/${unknownId}/replay`, {}],
])("%s changes nothing", async (_, path, fields) => {
  expect(headingOf(await visitor.post(`/control-room/${path}`, fields))).toBe("Control room");
});

test("a status that Nectar does not have is not set", async () => {
  const { id } = await newConnection();
  await visitor.post(`/control-room/connections/${id}/status`, { status: "ON_FIRE" });
  expect((await db.connection.findUniqueOrThrow({ where: { id } })).status).not.toBe("ON_FIRE");
});

test.each([
  ["another origin", { Origin: "http://evil.example" }],
  ["another site", { "Sec-Fetch-Site": "cross-site" }],
  ["a name that was pointed at this machine", { Host: "evil.example" }],
])("a form of %s is refused", async (_, headers) => {
  expect(await statusOfPost("/control-room/faults/clear", headers)).toBe(403);
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
