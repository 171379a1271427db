import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { getCompany } from "@/lib/companies/queries";
import { db, isUniqueViolation } from "@/lib/db";
import { UserError } from "@/lib/errors";
import { nectar } from "@/lib/nectar/instance";
import type { SiteForm } from "@/lib/sites/input";

/**
 * Creates a site at Nectar, then here with Nectar's id: a site that Nectar does not know would be of no use
 * in a link.
 * @throws UserError when the company has a site of that name; NectarError when Nectar refuses or fails, in
 *   which case nothing is stored
 */
export async function createSite(scope: Scope, input: SiteForm): Promise<{ id: string; name: string }> {
  assertCan(scope, "sites.create");
  const taken = new UserError("The site was not created.", {
    name: "Your company already has a site of this name.",
  });
  const twin = await db().site.findUnique({
    where: { companyId_name: { companyId: scope.companyId, name: input.name } },
    select: { id: true },
  });
  if (twin) throw taken;

  const company = await getCompany(scope);
  const created = await nectar().createSite(company.nectarId, input);
  try {
    return await db().$transaction(async (tx) => {
      const site = await tx.site.create({
        data: {
          companyId: scope.companyId,
          nectarId: created.id,
          name: input.name,
          address: input.address ?? "",
          externalId: input.externalId ?? null,
        },
        select: { id: true, name: true },
      });
      await recordAudit(tx, scope, {
        action: "site.created",
        targetId: site.id,
        details: { name: site.name },
      });
      await markCompanyChanged(tx, scope);
      return site;
    });
  } catch (error) {
    throw isUniqueViolation(error) ? taken : error;
  }
}
