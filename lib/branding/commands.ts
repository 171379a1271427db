import { recordAudit } from "@/lib/audit/commands";
import { assertCan } from "@/lib/auth/permissions";
import type { Scope } from "@/lib/auth/scope";
import type { BrandForm } from "@/lib/branding/input";
import { encodeLogo } from "@/lib/branding/logo";
import { brandSeen } from "@/lib/branding/seen";
import { markCompanyChanged } from "@/lib/companies/commands";
import { db } from "@/lib/db";
import { UserError } from "@/lib/errors";

/**
 * Keeps how the company looks, on its pages, its share pages and in its mails.
 * @throws UserError when somebody has changed it since the form was opened
 */
export async function saveBrand(scope: Scope, { color, font, language, seen }: BrandForm): Promise<void> {
  assertCan(scope, "company.edit");
  await db().$transaction(async (tx) => {
    await tx.$queryRaw`select 1 from "Company" where id = ${scope.companyId}::uuid for no key update`;
    const now = await tx.company.findUniqueOrThrow({
      where: { id: scope.companyId },
      select: { brandColor: true, brandFont: true, language: true },
    });
    // Sent twice: the second one has nothing to do.
    if (
      brandSeen({ brandColor: color ?? null, brandFont: font, language: language ?? null }) === brandSeen(now)
    )
      return;
    if (seen !== undefined && seen !== brandSeen(now)) throw new UserError("brandChangedMeanwhile");
    await tx.company.update({
      where: { id: scope.companyId },
      data: { brandColor: color ?? null, brandFont: font, language: language ?? null },
    });
    await recordAudit(scope, tx, { action: "brand.changed", details: { color: color ?? "", font } });
    await markCompanyChanged(scope, tx);
  });
}

/**
 * Makes the company's logo of an uploaded picture.
 * @throws UserError when it cannot be used as one; the logo of before stays
 */
export async function saveLogo(scope: Scope, upload: Uint8Array): Promise<void> {
  assertCan(scope, "company.edit");
  const logo = await encodeLogo(upload);
  await db().$transaction(async (tx) => {
    await tx.companyLogo.upsert({
      where: { companyId: scope.companyId },
      create: { companyId: scope.companyId, ...logo },
      update: logo,
    });
    await recordAudit(scope, tx, { action: "logo.changed" });
    await markCompanyChanged(scope, tx);
  });
}

/** Goes back to the name alone. */
export async function removeLogo(scope: Scope): Promise<void> {
  assertCan(scope, "company.edit");
  await db().$transaction(async (tx) => {
    const { count } = await tx.companyLogo.deleteMany({ where: { companyId: scope.companyId } });
    if (count === 0) return;
    await recordAudit(scope, tx, { action: "logo.removed" });
    await markCompanyChanged(scope, tx);
  });
}
