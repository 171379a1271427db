import { z } from "zod";
import { db } from "../db";
import { seal, unseal } from "../seal";
import type { Provider } from "./provider";

/** Wrong passwords in a row after which a login that locks is locked. */
export const passwordsBeforeLock = 5;

/** How long, in minutes of real time. */
export const lockMinutes = 15;

/** A login of a provider, as one company has it. */
export type LoginOwner = { companyId: string; provider: Provider };

function idOf({ companyId, provider }: LoginOwner) {
  return { companyId, providerKey: provider.key, username: provider.login.username };
}

async function remembered(owner: LoginOwner) {
  return db.utilityLogin.findUnique({ where: { companyId_providerKey_username: idOf(owner) } });
}

/** Whether the login is locked at this (real) time. */
export async function isLocked(owner: LoginOwner, at: Date): Promise<boolean> {
  const lockedUntil = (await remembered(owner))?.lockedUntil;
  return lockedUntil != null && lockedUntil > at;
}

/** Counts a wrong password, and answers whether it locked the login. */
export async function countWrongPassword(owner: LoginOwner, at: Date): Promise<boolean> {
  const id = idOf(owner);
  const { failedSignIns } = await db.utilityLogin.upsert({
    where: { companyId_providerKey_username: id },
    create: { ...id, failedSignIns: 1 },
    update: { failedSignIns: { increment: 1 } },
  });
  if (failedSignIns < passwordsBeforeLock) return false;
  const lockedUntil = new Date(at.getTime() + lockMinutes * 60_000);
  await db.utilityLogin.updateMany({ where: id, data: { failedSignIns: 0, lockedUntil } });
  return true;
}

/** A right password: wrong ones before it no longer count. */
export async function forgetWrongPasswords(owner: LoginOwner): Promise<void> {
  await db.utilityLogin.updateMany({ where: idOf(owner), data: { failedSignIns: 0, lockedUntil: null } });
}

/** The password that was set at a forced change, and when by the sandbox's clock; null while none was. */
export async function changedPassword(owner: LoginOwner): Promise<{ password: string; setAt: Date } | null> {
  const found = await remembered(owner);
  if (found?.sealedPassword == null || found.passwordSetAt === null) return null;
  return { password: await unseal(z.string(), found.sealedPassword), setAt: found.passwordSetAt };
}

/** Keeps a new password: from now on it is the login's. */
export async function storePassword(owner: LoginOwner, password: string, setAt: Date): Promise<void> {
  const id = idOf(owner);
  const data = { sealedPassword: await seal(password), passwordSetAt: setAt };
  await db.utilityLogin.upsert({
    where: { companyId_providerKey_username: id },
    create: { ...id, ...data },
    update: data,
  });
}

/**
 * Uses up the authenticator code of a time step, or answers false when it or a later one was used before ("the
 * verifier MUST NOT accept the second attempt of the OTP", RFC 6238 section 5.2). Of two at once one is accepted. The code
 * that somebody has just connected with may renew that connection, once: nobody has to wait for the next one.
 */
export async function takeTotpStep(
  owner: LoginOwner,
  step: number,
  { isRenewal }: { isRenewal?: true },
): Promise<boolean> {
  const id = idOf(owner);
  const use = 2 * step + (isRenewal ? 1 : 0);
  await db.utilityLogin.createMany({ data: [id], skipDuplicates: true });
  const { count } = await db.utilityLogin.updateMany({
    where: { ...id, lastTotpStep: { lt: use } },
    data: { lastTotpStep: use },
  });
  return count === 1;
}

/** Ends all locks and forgets changed passwords and used codes, of all companies: the documented logins work again. */
export async function forgetUtilityLogins(): Promise<void> {
  await db.utilityLogin.deleteMany();
}
