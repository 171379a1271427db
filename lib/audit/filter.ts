import { z } from "zod";
import { first, pageNumber } from "@/lib/search-params";
import { isId } from "@/lib/validation";

/** Who did it, when nobody did: the portal itself. */
export const PORTAL = "portal";

/** What of the trail is asked for. Days are in UTC, and both count. */
export type ActivityFilter = { person?: string; action?: string; from?: string; to?: string; page: number };

const day = z.iso.date();

/** What the address of the activity page asks for. What it does not understand it ignores. */
export function activityQuery(query: Record<string, string | string[] | undefined>): ActivityFilter {
  const person = first(query.person);
  const action = first(query.action);
  return {
    person: person === PORTAL || isId(person) ? person : undefined,
    action: action && /^[a-z][a-z.-]{1,60}$/.test(action) ? action : undefined,
    from: day.safeParse(first(query.from)).data,
    to: day.safeParse(first(query.to)).data,
    page: pageNumber(query.page),
  };
}
