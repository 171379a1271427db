import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import { markCompanyChanged } from "@/lib/companies/commands";
import { getCompany } from "@/lib/companies/queries";
import { db } from "@/lib/db";
import { UserError } from "@/lib/errors";
import type { FieldErrorKey } from "@/lib/i18n/said";
import { unlessUnderWay } from "@/lib/lock";
import { nectar } from "@/lib/nectar/instance";
import type { SiteForm } from "@/lib/sites/input";

/**
 * Creates a site at Nectar, then here with Nectar's id: a site that Nectar does not know would be of no use
 * in a link. Nectar takes two sites of one name, so a form that is sent twice at once is taken once.
 * @throws UserError when the company has a site of that name, or it is being created; NectarError when Nectar
 *   refuses or fails, in which case nothing is stored
 */
export async function createSite(scope: Scope, input: SiteForm): Promise<{ id: string; name: string }> {
  assertCan(scope, "sites.create");
  const created = await unlessUnderWay(`site ${scope.companyId} ${input.name}`, () =>
    createUnlessTaken(scope, input),
  );
  if (!created) throw refusal("siteBeingCreated");
  return created.done;
}

async function createUnlessTaken(scope: Scope, input: SiteForm): Promise<{ id: string; name: string }> {
  const twin = await db().site.findUnique({
    where: { companyId_name: { companyId: scope.companyId, name: input.name } },
    select: { id: true },
  });
  if (twin) throw refusal("siteNameTaken");

  const company = await getCompany(scope);
  const { id: nectarId } = await nectar().createSite(company.nectarId, input);
  return db().$transaction(async (tx) => {
    const site = await tx.site.create({
      data: {
        companyId: scope.companyId,
        nectarId,
        name: input.name,
        address: input.address ?? "",
        externalId: input.externalId ?? null,
      },
      select: { id: true, name: true },
    });
    await recordAudit(scope, tx, {
      action: "site.created",
      targetId: site.id,
      details: { name: site.name },
    });
    await markCompanyChanged(scope, tx);
    return site;
  });
}

function refusal(key: FieldErrorKey): UserError {
  return new UserError("siteNotCreated", { fields: { name: { key } } });
}
