import type { Scope } from "@/lib/auth/scope";
import { type RateLimit, takePoint } from "@/lib/rate-limit/commands";
import { takePointOrRefuse } from "@/lib/rate-limit/refuse";
import { wholeMinutes } from "@/lib/rate-limit/whole-minutes";

/** Mails to people who did not ask for them: enough for a morning's work, not for a campaign. */
const mails: RateLimit = { name: "share-mail", points: 30, minutes: 60 };

/** Looking at share pages, for one client: a class room behind one address, but no search for tokens. */
const looks: RateLimit = { name: "share-look", points: 600, minutes: 10 };

/** Pressing "Start", for one client: each may be a call to Nectar. */
const starts: RateLimit = { name: "share-start", points: 60, minutes: 10 };

/** Counts a mail for the person who has it sent. @throws UserError that says how long to wait */
export async function countShareMail(scope: Scope): Promise<void> {
  await takePointOrRefuse(mails, scope.userId ?? scope.companyId, "tooManyMails");
}

/** Counts a look at a share page, before anything is looked up. @returns how many minutes to wait, or 0 */
export async function countLook(client: string): Promise<number> {
  return wholeMinutes((await takePoint(looks, client)).waitSeconds);
}

/** Counts a start likewise. @throws UserError that says how long to wait */
export async function countStart(client: string): Promise<void> {
  await takePointOrRefuse(starts, client, "tooManyAttempts");
}
