import { expect, test } from "vitest";
import { updateSite } from "@/lib/sites/commands";
import { takeSiteFile } from "@/lib/sites/import/commands";
import { countSiteChange, countSiteFile } from "@/lib/sites/throttle";
import { newMember, newTenant, siteOf } from "@/lib/testing/tenant";

const tooMany = /Too many attempts/;
const times = (count: number, work: () => Promise<void>) => Promise.all(Array.from({ length: count }, work));

test("one person changes as many sites as people do, and no more: Nectar's line is everybody's", async () => {
  const tenant = await newTenant();
  await times(120, () => countSiteChange(tenant.owner));
  const change = updateSite(tenant.owner, siteOf(tenant).id, 0, { name: "One more" });
  await expect(change).rejects.toThrow(tooMany);
  await countSiteChange(await newMember(tenant.id, "ADMIN"));
});

test("a company sends so many files an hour, whoever sends them", async () => {
  const tenant = await newTenant();
  await times(30, () => countSiteFile(tenant.owner));
  const colleague = await newMember(tenant.id, "ADMIN");
  await expect(takeSiteFile(colleague, "sites.csv", [])).rejects.toThrow(tooMany);
});
