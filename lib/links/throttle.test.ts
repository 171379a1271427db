import { beforeEach, expect, test } from "vitest";
import { createConnectLink, openEditLink } from "@/lib/links/commands";
import { connectLinkInput } from "@/lib/links/input";
import { askNectarAt } from "@/lib/nectar/testing/instance";
import { type NectarServer, sendJson, startServer } from "@/lib/nectar/testing/server";
import { storedConnection } from "@/lib/testing/connection";
import { newMember, newTenant, type Tenant } from "@/lib/testing/tenant";

const tooMany =
  "You have created many links in a short time. Please wait 10 minutes before you create another.";
let tenant: Tenant;
let server: NectarServer;

beforeEach(async () => {
  tenant = await newTenant();
  server = await startServer((response) =>
    sendJson(response, 200, {
      publicId: "public-1",
      connectionMagicLinkSecret: "edit-secret",
      companyMagicLinkSecret: "connect-secret",
    }),
  );
  askNectarAt(server.url);
});

const connect = (scope = tenant.owner) =>
  createConnectLink(scope, connectLinkInput.parse({ siteIds: [], utilityTypes: [] }));

test("sixty links in ten minutes are enough for one person, and Nectar is not asked for more", async () => {
  const { id } = await storedConnection(tenant.owner);
  await openEditLink(tenant.owner, id);
  for (let n = 1; n < 60; n++) await connect();
  await expect(connect()).rejects.toThrow(tooMany);
  expect(server.requests).toHaveLength(60);

  // The link they have is theirs to see again; a colleague has links of their own.
  await expect(openEditLink(tenant.owner, id)).resolves.toBeDefined();
  await expect(connect(await newMember(tenant.id, "MEMBER"))).resolves.toBeDefined();
  const another = await storedConnection(tenant.owner);
  await expect(openEditLink(tenant.owner, another.id)).rejects.toThrow(tooMany);
  expect(server.requests).toHaveLength(61);
});
