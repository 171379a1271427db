import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { getCompany } from "@/lib/companies/queries";
import { db } from "@/lib/db";
import { createConnectLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { example } from "@/lib/nectar/testing/examples";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { sendJson, startServer } from "@/lib/nectar/testing/server";
import { newTenant } from "@/lib/testing/tenant";

/** A Nectar whose links bear these public ids, one after the other. */
async function nectarSays(...publicIds: string[]) {
  const server = await startServer((response, _, nth) =>
    sendJson(response, 200, { ...example("connect-link.guide"), publicId: publicIds[nth - 1] }),
  );
  askNectarAt(server.url);
}

test("the company's public id is learnt from its first link, and another one makes no link", async () => {
  const { owner } = await newTenant();
  const [own, foreign] = [randomUUID(), randomUUID()];
  await nectarSays(own, own, foreign);
  const makeLink = () => createConnectLink(owner, connectLinkInput.parse({ siteIds: [], utilityTypes: [] }));
  await makeLink();
  await makeLink();
  expect((await getCompany(owner)).nectarPublicId).toBe(own);

  await expect(makeLink()).rejects.toMatchObject({
    name: "NectarUnreadableError",
    detail: expect.stringContaining("another public company id"),
  });
  expect(await db().link.count({ where: { companyId: owner.companyId } })).toBe(2);
  expect((await getCompany(owner)).nectarPublicId).toBe(own);
});
