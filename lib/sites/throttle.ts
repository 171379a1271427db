import type { Scope } from "@/lib/auth/scope";
import type { RateLimit } from "@/lib/rate-limit/commands";
import { takePointOrRefuse } from "@/lib/rate-limit/refuse";

/** Each is a call to Nectar, of which all companies share ten at once. */
const changes: RateLimit = { name: "site", points: 120, minutes: 10 };

/** Each may be a megabyte that is kept for a month. */
const files: RateLimit = { name: "site-file", points: 30, minutes: 60 };

/** Counts a site that is created or changed. @throws UserError that says how long to wait */
export function countSiteChange({ userId, companyId }: Scope): Promise<void> {
  return takePointOrRefuse(changes, userId ?? companyId, "tooManyAttempts");
}

/** Counts a file of sites that is sent. @throws UserError that says how long to wait */
export function countSiteFile({ companyId }: Scope): Promise<void> {
  return takePointOrRefuse(files, companyId, "tooManyAttempts");
}
