import { randomInt } from "node:crypto";
import { generateSync, verifySync } from "otplib";
import { z } from "zod";
import type { SecondFactor } from "./provider";

/** Length of one TOTP step in seconds (RFC 6238 section 5.2 recommends 30). */
const totpStep = 30;
const smsLifetimeMs = 10 * 60 * 1000;

/** What has to be remembered between asking and answering. Only an SMS code has a secret of its own. */
export const challengeSchema = z.object({ code: z.string(), expiresAt: z.number() });
export type Challenge = z.infer<typeof challengeSchema>;

/** A fresh six-digit SMS code, good for ten minutes. */
export function newSmsChallenge(now: number): Challenge {
  return { code: String(randomInt(1_000_000)).padStart(6, "0"), expiresAt: now + smsLifetimeMs };
}

/** The code an authenticator app shows now. `now` is in milliseconds since the epoch. */
export function currentTotp(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000), period: totpStep });
}

/**
 * Whether an answer satisfies the second factor. An authenticator code may be one step early or late, for
 * clocks that differ (RFC 6238 section 6); a security answer ignores letter case and blanks.
 */
export function checkAnswer(
  factor: SecondFactor,
  answer: string,
  challenge: Challenge | undefined,
  now: number,
): boolean {
  const typed = answer.replace(/\s+/g, "");
  switch (factor.kind) {
    case "none":
      return true;
    case "sms":
      return challenge !== undefined && now < challenge.expiresAt && typed === challenge.code;
    case "totp":
      return /^\d{6}$/.test(typed) && verifyTotp(factor.secret, typed, now);
    case "question":
      return plain(typed) === plain(factor.answer);
  }
}

function verifyTotp(secret: string, token: string, now: number): boolean {
  const epoch = Math.floor(now / 1000);
  return verifySync({ secret, token, epoch, period: totpStep, epochTolerance: totpStep }).valid;
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
