import type { Scope } from "@/lib/auth/scope";
import { UserError } from "@/lib/errors";
import { type RateLimit, takePoint } from "@/lib/rate-limit/commands";
import { wholeMinutes } from "@/lib/rate-limit/whole-minutes";

/** Each is a call to Nectar and a row: more than a person needs, less than a script wants. */
const newLinks: RateLimit = { name: "link", points: 60, minutes: 10 };

/** Counts a new link for the person who asks for it. @throws UserError that says how long to wait */
export async function countNewLink(scope: Scope): Promise<void> {
  const { waitSeconds } = await takePoint(newLinks, scope.userId ?? scope.companyId);
  if (waitSeconds > 0) {
    throw new UserError("tooManyLinks", { values: { minutes: wholeMinutes(waitSeconds) } });
  }
}
