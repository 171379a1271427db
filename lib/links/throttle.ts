import type { Scope } from "@/lib/auth/scope";
import type { RateLimit } from "@/lib/rate-limit/commands";
import { takePointOrRefuse } from "@/lib/rate-limit/refuse";

/** Each is a call to Nectar and a row: more than a person needs, less than a script wants. */
const newLinks: RateLimit = { name: "link", points: 60, minutes: 10 };

/** Counts a new link for the person who asks for it. @throws UserError that says how long to wait */
export async function countNewLink(scope: Scope): Promise<void> {
  await takePointOrRefuse(newLinks, scope.userId ?? scope.companyId, "tooManyLinks");
}
