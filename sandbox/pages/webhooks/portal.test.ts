import { request } from "node:http";
import { beforeEach, expect, test, vi } from "vitest";
import { advanceClock } from "../../clock/advance";
import { resetSandbox } from "../../control/reset";
import { db } from "../../db";
import { unknownId } from "../../testing/demo";
import { newConnection } from "../../testing/new-connection";
import { harborOrganizationId, newEndpoint, secretOf } from "../../testing/new-endpoint";
import { receiver } from "../../testing/receiver";
import { runSandbox } from "../../testing/server";
import { WAIT } from "../../testing/wait";
import { createPortalLink } from "../../webhooks/portal-links";
import { headingOf, type Page, valueIn, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);
let base = "";

beforeEach(async () => {
  await resetSandbox();
  receiver.clear();
  base = new URL(await createPortalLink(await harborOrganizationId())).pathname;
});

/** The address of a link in a page, by its text. */
function linkTo(page: Page, label: string): string {
  const tag = [...page.html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>([^<]*)<\/a>/g)].find(
    ([, , text]) => text?.trim() === label,
  );
  if (!tag?.[1]) throw new Error(`No link ${label} at ${page.url.pathname}`);
  return tag[1].replaceAll("&amp;", "&");
}

async function addedEndpoint(fields: [string, string][] = [["url", receiver.url]]): Promise<Page> {
  const form = await visitor.open(linkTo(await visitor.open(base), "Add endpoint"));
  return visitor.press(form, "Add endpoint", fields);
}

test("an endpoint is added, tried with an example, and its delivery seen and replayed", async () => {
  const added = await addedEndpoint([
    ["url", receiver.url],
    ["description", "Mine"],
    ["eventTypes", "document.created.v2"],
    ["eventTypes", "document.updated.v2"],
  ]);
  expect(added.html).toContain("The endpoint was added.");
  expect(added.html).toContain("document.created.v2, document.updated.v2");

  const tried = await visitor.press(added, "Send example", { eventType: "document.created.v2" });
  expect(tried.html).toContain("An example is on its way.");
  const [first] = await receiver.waitFor("e0a6b0a4-6d1e-4f0b-8d53-6b6a0f2c4d77", 1);
  const delivered = { where: { deliveredAt: { not: null } } };
  await vi.waitFor(async () => expect(await db.webhookDelivery.count(delivered)).toBe(1), WAIT);

  const list = await visitor.open(added.url.pathname);
  expect(list.html).toContain("Delivered (204)");
  const delivery = await visitor.open(linkTo(list, "document.created.v2"));
  expect(headingOf(delivery)).toBe("document.created.v2");
  expect(delivery.html).toContain(String(first?.headers["svix-signature"]));
  expect(delivery.html).toContain("2025-12-electricity.pdf");

  await visitor.press(delivery, "Replay");
  const [, second] = await receiver.waitFor("e0a6b0a4-6d1e-4f0b-8d53-6b6a0f2c4d77", 2);
  expect(second?.headers["svix-id"]).toBe(first?.headers["svix-id"]);
});

test("a wrong address is named and what was typed stays", async () => {
  const page = await addedEndpoint([
    ["url", "ftp://files.example/"],
    ["description", "Mine"],
  ]);
  expect(page.status).toBe(400);
  expect(page.html).toContain("Enter an address that starts with http:// or https://.");
  expect(valueIn(page, "url")).toBe("ftp://files.example/");
  expect(valueIn(page, "description")).toBe("Mine");
});

test("the secret is shown on demand only, and rotated", async () => {
  const endpoint = await newEndpoint(receiver.url);
  const secret = await secretOf(endpoint);
  const page = await visitor.open(`${base}/endpoints/${endpoint.id}`);
  expect(page.html).not.toContain(secret);
  expect((await visitor.open(linkTo(page, "Show secret"))).html).toContain(secret);
  const rotated = await visitor.press(page, "Rotate secret");
  expect(rotated.html).toContain("A former secret");
  expect(await secretOf(endpoint)).not.toBe(secret);
});

test("an endpoint is changed, disabled, enabled, brought up to date and deleted", async () => {
  const endpoint = await newEndpoint(receiver.url);
  const open = () => visitor.open(`${base}/endpoints/${endpoint.id}`);
  const form = await visitor.open(linkTo(await open(), "Edit"));
  expect(valueIn(form, "url")).toBe(receiver.url);
  const saved = await visitor.press(form, "Save", {
    url: `${receiver.url}?changed`,
    eventTypes: "connection.created.v2",
  });
  expect(saved.html).toContain("?changed");

  await visitor.press(await open(), "Disable");
  const { id } = await newConnection({ checkOutcome: "PENDING" });
  const disabled = await open();
  expect(disabled.html).toContain("Disabled by hand.");
  expect(disabled.html).not.toContain("Send example");
  const enabled = await visitor.press(disabled, "Enable");
  const recovered = await visitor.press(enabled, "Send all missed again");
  expect(recovered.html).toContain("Everything that this endpoint missed is being sent again.");
  await receiver.waitFor(id, 2);

  const deleted = await visitor.press(await open(), "Delete endpoint");
  expect(deleted.html).toContain("The endpoint was deleted.");
  expect(headingOf(await open())).toBe("This is not here");
});

test("a link works for seven days of the sandbox's clock", async () => {
  await advanceClock(6.9);
  expect((await visitor.open(base)).status).toBe(200);
  await advanceClock(0.2);
  const page = await visitor.open(base);
  expect(page.status).toBe(404);
  expect(headingOf(page)).toBe("This link no longer works");
});

test("another token, or another organization's endpoint, opens nothing", async () => {
  expect(headingOf(await visitor.open(`${base}x`))).toBe("This link no longer works");
  const foreign = await db.organization.findFirstOrThrow({
    where: { id: { not: await harborOrganizationId() } },
  });
  const foreignBase = new URL(await createPortalLink(foreign.id)).pathname;
  const { id } = await newEndpoint(receiver.url);
  for (const path of [
    `endpoints/${id}`,
    `endpoints/${unknownId}`,
    "endpoints/x",
    `deliveries/${unknownId}`,
  ]) {
    const page = await visitor.open(`${foreignBase}/${path}`);
    expect(page.status).toBe(404);
    expect(headingOf(page)).toBe("This is not here");
  }
  await visitor.post(`${foreignBase}/endpoints/${id}/delete`, {});
  expect(await db.webhookEndpoint.count({ where: { id } })).toBe(1);
});

test("what somebody types is text, and an unknown notice says nothing", async () => {
  const page = await addedEndpoint([
    ["url", receiver.url],
    ["description", "<script>alert(1)</script>"],
  ]);
  expect(page.html).toContain("&lt;script&gt;alert(1)");
  const { html } = await visitor.open(`${base}?done=<b>constructor`);
  expect(html).not.toContain("data-notice");
});

test.each([{ Origin: "http://evil.example" }, { Origin: "null" }, { "Sec-Fetch-Site": "cross-site" }])(
  "a form of another site (%j) is refused",
  async (headers) => {
    const { id } = await newEndpoint(receiver.url);
    const status = await new Promise((resolve, reject) => {
      const path = `${sandbox.origin}${base}/endpoints/${id}/delete`;
      const outgoing = request(path, { method: "POST", headers }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      outgoing.on("error", reject).end();
    });
    expect(status).toBe(403);
    expect(await db.webhookEndpoint.count({ where: { id } })).toBe(1);
  },
);
