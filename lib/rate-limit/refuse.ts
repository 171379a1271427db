import { UserError } from "@/lib/errors";
import type { ErrorKey } from "@/lib/i18n/said";
import { type RateLimit, type TakenPoint, takePoint } from "@/lib/rate-limit/commands";
import { wholeMinutes } from "@/lib/rate-limit/whole-minutes";

/**
 * Takes a point before something is done, or refuses to do it.
 * @param refusal a sentence with `minutes`
 * @throws UserError that says how long to wait
 */
export async function takePointOrRefuse(limit: RateLimit, key: string, refusal: ErrorKey): Promise<void> {
  refuseOver(await takePoint(limit, key), refusal);
}

/** Refuses what a point was taken for when there was none. @throws UserError as `takePointOrRefuse` */
export function refuseOver({ waitSeconds }: TakenPoint, refusal: ErrorKey): void {
  if (waitSeconds > 0) throw new UserError(refusal, { values: { minutes: wholeMinutes(waitSeconds) } });
}
