import { randomInt } from "node:crypto";
import { generateSync, verifySync } from "otplib";
import { z } from "zod";
import type { SecondFactor } from "./provider";

/** Length of one TOTP step in seconds (RFC 6238 section 5.2 recommends 30). */
const totpStep = 30;
const lifetimeSeconds = 10 * 60;

/** What has to be remembered between asking and answering: a code that was sent, and its end in ms since the epoch. */
export const challengeSchema = z.object({ code: z.string(), expiresAt: z.number() });
export type Challenge = z.infer<typeof challengeSchema>;

/** A factor whose code is sent: by text message or by mail. */
type SentCode = Extract<SecondFactor, { kind: "sms" | "email" }>;

/** Whether a factor sends its code. */
export function isSentCode(factor: SecondFactor): factor is SentCode {
  return factor.kind === "sms" || factor.kind === "email";
}

/** For how long a code of this factor is good, in seconds. */
export function codeLifetime(factor: SentCode): number {
  return (factor.kind === "sms" && factor.lifetimeSeconds) || lifetimeSeconds;
}

/** A fresh six-digit code. `now` is in milliseconds since the epoch. */
export function newChallenge(factor: SentCode, now: number): Challenge {
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  return { code, expiresAt: now + codeLifetime(factor) * 1000 };
}

/** The code an authenticator app shows now. `now` is in milliseconds since the epoch. */
export function currentTotp(secret: string, now: number): string {
  return generateSync({ secret, epoch: Math.floor(now / 1000), period: totpStep });
}

/**
 * What an answer to the second factor is worth. An authenticator code may be one step early or late, for clocks that
 * differ (RFC 6238 section 6), and comes with its step; a security answer ignores letter case and blanks. "late": the
 * code was right and has expired.
 */
export type Judged = "wrong" | "late" | "right" | { totpStep: number };

/** Judges an answer. `challenge` is the code that was sent, if any; `now` is in milliseconds since the epoch. */
export function judgeAnswer(
  factor: SecondFactor,
  answer: string,
  challenge: Challenge | undefined,
  now: number,
): Judged {
  const typed = answer.replace(/\s+/g, "");
  switch (factor.kind) {
    case "none":
      return "right";
    case "sms":
    case "email":
      if (challenge === undefined || typed !== challenge.code) return "wrong";
      return now < challenge.expiresAt ? "right" : "late";
    case "totp":
      return /^\d{6}$/.test(typed) ? judgeTotp(factor.secret, typed, now) : "wrong";
    case "question":
      return plain(typed) === plain(factor.answer) ? "right" : "wrong";
  }
}

function judgeTotp(secret: string, token: string, now: number): Judged {
  const epoch = Math.floor(now / 1000);
  const result = verifySync({ secret, token, epoch, period: totpStep, epochTolerance: totpStep });
  return result.valid ? { totpStep: Math.floor(epoch / totpStep) + result.delta } : "wrong";
}

function plain(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
