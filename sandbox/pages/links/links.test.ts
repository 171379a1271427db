import { expect, test } from "vitest";
import { db } from "../../db";
import { demo, unknownId } from "../../testing/demo";
import { newConnection } from "../../testing/new-connection";
import { runSandbox } from "../../testing/server";
import { connectPaths, editPaths } from "../paths";
import { connectLink, editLink } from "../testing/links";
import { headingOf, visitorOf } from "../testing/visitor";

const sandbox = runSandbox();
const visitor = visitorOf(() => sandbox.origin);

/** The secret of a link's address, which is its last part. */
function secretOf(link: string): string {
  return link.split("/").at(-1) ?? "";
}

test("every link that does not open gets the same page", async () => {
  const connection = await newConnection();
  const connect = await connectLink();
  const edit = await editLink(connection.id);
  const { publicId } = demo.harbor;
  const company = await db.company.create({
    data: {
      organizationId: await anyOrganization(),
      name: "Gone",
      dataCollectionStartDate: new Date("2025-01-01"),
    },
  });
  const gone = await connectLink({ companyId: company.id, publicId: company.publicId });
  await db.company.delete({ where: { id: company.id } });

  const invalid = [
    changed(connect),
    changed(edit),
    connectPaths(demo.summit.publicId, secretOf(connect)).start(),
    editPaths(demo.summit.publicId, secretOf(edit)).start(),
    editPaths(publicId, secretOf(connect)).start(),
    connectPaths(publicId, secretOf(edit)).start(),
    connectPaths(company.publicId, secretOf(gone)).start(),
    await editLink(unknownId),
    connectPaths("nobody", "nothing").start(),
    connectPaths(publicId, "%00").start(),
    `${changed(connect)}/collect`,
    `${connect}/no-such-step`,
    `${edit}/no-such-step`,
    "/p/connect",
    "/p/anything/else",
    "/create-datasource/something",
  ];
  const pages = await Promise.all(invalid.map((path) => visitor.open(path)));
  for (const page of pages) {
    expect(page.status).toBe(404);
    expect(headingOf(page)).toBe("This link is not valid");
    expect(page.html).toBe(pages[0]?.html);
  }
  expect((await visitor.post(changed(connect), { provider: "cedar-valley" })).html).toBe(pages[0]?.html);
});

async function anyOrganization(): Promise<string> {
  return (await db.organization.findFirstOrThrow()).id;
}

/** The link with one character of its secret changed. */
function changed(link: string): string {
  const at = link.length - 30;
  return link.slice(0, at) + (link[at] === "A" ? "B" : "A") + link.slice(at + 1);
}

test("any product may embed the pages, and no script or style but our own runs in them", async () => {
  const { headers, html } = await visitor.open(await connectLink());
  const policy = headers.get("Content-Security-Policy") ?? "";
  expect(policy).toContain("frame-ancestors *");
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toContain("unsafe");
  expect(headers.get("X-Frame-Options")).toBeNull();
  // A frame with a bare `sandbox` attribute has no origin: it may still ask for its own page.
  expect(headers.get("Access-Control-Allow-Origin")).toBe("*");
  expect(headers.get("Access-Control-Allow-Credentials")).toBeNull();
  expect(html).not.toMatch(/ style=|<style|<script>| on\w+=/);
});

test.each([
  ["/create-datasource/magic-link/PUBLIC/SECRET", "/p/connect/PUBLIC/SECRET"],
  ["/create-datasource/magic-link/PUBLIC/SECRET?lang=de&x=1", "/p/connect/PUBLIC/SECRET?lang=de&x=1"],
  ["/create-datasource/magic-link/PUBLIC/SECRET/connect", "/p/connect/PUBLIC/SECRET"],
  ["/create-datasource/magic-link/PUBLIC/workflow/SECRET?a=%20", "/p/connect/PUBLIC/workflow/SECRET?a=%20"],
  ["/create-datasource/magic-link/a%2Fb/%2F%2Fevil.example", "/p/connect/a%2Fb/%2F%2Fevil.example"],
])("the old address %s moved to %s for good", async (old, moved) => {
  const response = await fetch(sandbox.origin + old, { redirect: "manual" });
  expect(response.status).toBe(308);
  expect(response.headers.get("Location")).toBe(moved);
});

test("assets are found by name, kept for good by their version, and nothing else is served", async () => {
  const { html } = await visitor.open(await connectLink());
  const addresses = [...html.matchAll(/(?:href|src)="(\/assets\/[^"]+)"/g)].map(
    ([, address]) => address ?? "",
  );
  expect(addresses.length).toBeGreaterThan(4);
  for (const address of addresses) {
    const response = await fetch(sandbox.origin + address);
    expect(response.status).toBe(200);
    expect(response.headers.get("Cache-Control")).toContain("immutable");
  }
  for (const path of ["/assets/none.css", "/assets/..%2Froutes.tsx", "/assets/constructor"])
    expect((await fetch(sandbox.origin + path)).status).toBe(404);
});
