import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";

/** What a page needs to look like a company. For a `select` of a company. */
export const brandFields = {
  name: true,
  brandColor: true,
  brandFont: true,
  logo: { select: { hash: true, width: true, height: true } },
} as const;

export type Brand = {
  name: string;
  brandColor: string | null;
  brandFont: string | null;
  logo: { hash: string; width: number; height: number } | null;
};

/** How the company looks, and in which language it speaks to people whose own is not known. */
export function getBrand(scope: Scope): Promise<Brand & { language: string | null }> {
  return db().company.findUniqueOrThrow({
    where: { id: scope.companyId },
    select: { ...brandFields, language: true },
  });
}

/**
 * A logo by its hash, or null. Needs no scope: it is shown on public pages, and nobody knows the hash of one that they
 * have not seen.
 */
export async function findLogoImage(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return null;
  const logo = await db().companyLogo.findFirst({ where: { hash }, select: { image: true } });
  return logo ? new Uint8Array(logo.image) : null;
}
