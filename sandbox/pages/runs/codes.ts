import { db } from "../../db";
import { sendMessage } from "../../messages/commands";
import { codeLifetime, isSentCode, newChallenge } from "../../providers/second-factor";
import { seal } from "../../seal";
import type { OpenRun } from "./run";

/** Sends a fresh code, which replaces the one before. Factors whose code is not sent need nothing. */
export async function sendCode({ run, provider }: OpenRun): Promise<void> {
  const { secondFactor } = provider.login;
  if (!isSentCode(secondFactor)) return;
  const challenge = newChallenge(secondFactor, Date.now());
  await db.wizardRun.update({
    where: { id: run.id },
    data: { sealedChallenge: await seal(challenge) },
  });
  const { code } = challenge;
  const text = `${provider.name}: your verification code is ${code}. It is valid for ${inWords(codeLifetime(secondFactor))}.`;
  if (secondFactor.kind === "sms") {
    await sendMessage({ channel: "sms", provider: provider.name, recipient: secondFactor.phone, text, code });
  } else {
    const subject = `Your ${provider.name} verification code`;
    const recipient = secondFactor.address;
    await sendMessage({ channel: "email", provider: provider.name, recipient, subject, text, code });
  }
}

function inWords(seconds: number): string {
  return seconds < 60 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
}
