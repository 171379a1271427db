import type { Scope } from "@/lib/auth/scope";
import { getCompany } from "@/lib/companies/queries";
import { nectar } from "@/lib/nectar/instance";
import { followSites } from "@/lib/sites/following/commands";
import { listSiteVersions } from "@/lib/sites/queries";

/**
 * Compares the company's sites with Nectar's and follows what was changed there.
 * @returns whether sites were added: connections that serve them have to be looked at again
 * @throws NectarError when Nectar refuses or fails
 */
export async function reconcileSites(scope: Scope): Promise<boolean> {
  const { nectarId } = await getCompany(scope);
  // Before Nectar is asked: what is changed here while it answers is newer than its answer.
  const versions = await listSiteVersions(scope);
  const { sites } = await nectar().getCompany(nectarId);
  return followSites(scope, sites, versions);
}
