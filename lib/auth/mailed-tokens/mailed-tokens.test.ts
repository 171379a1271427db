import { describe, expect, test } from "vitest";
import {
  createMailedToken,
  endMailedTokens,
  forgetOldMailedTokens,
  redeemMailedToken,
} from "@/lib/auth/mailed-tokens/commands";
import { findMailedToken } from "@/lib/auth/mailed-tokens/queries";
import { db } from "@/lib/db";
import type { MailedTokenPurpose } from "@/lib/generated/prisma/enums";
import { everyTable } from "@/lib/testing/dump";
import { newUser } from "@/lib/testing/tenant";

const purposes = ["VERIFY_EMAIL", "RESET_PASSWORD", "SIGN_IN"] as const;

async function mailed(purpose: MailedTokenPurpose, email?: string) {
  const user = await newUser({});
  const to = { userId: user.id, email: email ?? user.email };
  return { to, token: await createMailedToken(db(), { ...to, purpose }) };
}

const redeem = (token: string, purpose: MailedTokenPurpose) => redeemMailedToken(db(), token, purpose);

/** Lets the time go by for one token. */
const expire = (userId: string, hoursAgo = 0) =>
  db().mailedToken.updateMany({
    where: { userId },
    data: { expiresAt: new Date(Date.now() - hoursAgo * 3_600_000) },
  });

describe.each(purposes)("a token for %s", (purpose) => {
  test("says whose it is, looked at as often as one likes and redeemed once", async () => {
    const { to, token } = await mailed(purpose);
    expect(await findMailedToken(token, purpose)).toEqual(to);
    expect(await findMailedToken(token, purpose)).toEqual(to);
    expect(await redeem(token, purpose)).toEqual(to);
    expect(await redeem(token, purpose)).toBeNull();
    expect(await findMailedToken(token, purpose)).toBeNull();
  });

  test("is worth nothing for another purpose, and is not used up by the attempt", async () => {
    const { to, token } = await mailed(purpose);
    for (const other of purposes.filter((name) => name !== purpose)) {
      expect(await findMailedToken(token, other)).toBeNull();
      expect(await redeem(token, other)).toBeNull();
    }
    expect(await redeem(token, purpose)).toEqual(to);
  });

  test("is over in time", async () => {
    const { to, token } = await mailed(purpose);
    await expire(to.userId);
    expect(await findMailedToken(token, purpose)).toBeNull();
    expect(await redeem(token, purpose)).toBeNull();
  });

  test("is over when a newer one is made, and nobody else's is", async () => {
    const [older, another] = [await mailed(purpose), await mailed(purpose)];
    const newer = await createMailedToken(db(), { ...older.to, purpose });
    expect(await redeem(older.token, purpose)).toBeNull();
    expect(await redeem(newer, purpose)).toEqual(older.to);
    expect(await redeem(another.token, purpose)).toEqual(another.to);
  });

  test("of which many are made at once, is one that is good", async () => {
    const { to } = await mailed(purpose);
    const tokens = await Promise.all(
      Array.from({ length: 8 }, () => db().$transaction((tx) => createMailedToken(tx, { ...to, purpose }))),
    );
    const good = await Promise.all(tokens.map((token) => findMailedToken(token, purpose)));
    expect(good.filter(Boolean)).toHaveLength(1);
  });
});

test("of twenty redemptions at once one gets it", async () => {
  const { to, token } = await mailed("RESET_PASSWORD");
  const redeemed = await Promise.all(Array.from({ length: 20 }, () => redeem(token, "RESET_PASSWORD")));
  expect(redeemed.filter(Boolean)).toEqual([to]);
});

test("what was rolled back has used nothing up", async () => {
  const { to, token } = await mailed("SIGN_IN");
  const failed = db().$transaction(async (tx) => {
    await redeemMailedToken(tx, token, "SIGN_IN");
    throw new Error("rolled back");
  });
  await expect(failed).rejects.toThrow("rolled back");
  expect(await redeem(token, "SIGN_IN")).toEqual(to);
});

test.each(["", "x", "\0", "a".repeat(10_000), "' or 1=1"])(
  "what was made up is no token: %j",
  async (text) => {
    expect(await findMailedToken(text, "SIGN_IN")).toBeNull();
    expect(await redeem(text, "SIGN_IN")).toBeNull();
  },
);

test("a token that was changed by one sign is none", async () => {
  const { token } = await mailed("SIGN_IN");
  const changed = `${token.slice(0, -2)}${token.at(-2) === "A" ? "B" : "A"}${token.at(-1)}`;
  expect(await redeem(changed, "SIGN_IN")).toBeNull();
});

test("the database holds no token, only what it can be checked by", async () => {
  const { token } = await mailed("RESET_PASSWORD");
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(await everyTable()).not.toContain(token);
});

test("a link to an address that the person no longer has opens nothing, but verifies one they want", async () => {
  const old = { SIGN_IN: await mailed("SIGN_IN"), RESET_PASSWORD: await mailed("RESET_PASSWORD") };
  for (const purpose of ["SIGN_IN", "RESET_PASSWORD"] as const) {
    const { to, token } = old[purpose];
    await db().user.update({ where: { id: to.userId }, data: { email: `new-${to.email}` } });
    expect(await findMailedToken(token, purpose)).toBeNull();
    expect(await redeem(token, purpose)).toBeNull();
  }
  const wanted = await mailed("VERIFY_EMAIL", "wanted@people.example");
  expect(await redeem(wanted.token, "VERIFY_EMAIL")).toEqual(wanted.to);
});

test("all links of a person are ended together, and only theirs", async () => {
  const { to, token } = await mailed("SIGN_IN");
  const reset = await createMailedToken(db(), { ...to, purpose: "RESET_PASSWORD" });
  const another = await mailed("SIGN_IN");
  await endMailedTokens(db(), to.userId);
  expect(await redeem(token, "SIGN_IN")).toBeNull();
  expect(await redeem(reset, "RESET_PASSWORD")).toBeNull();
  expect(await redeem(another.token, "SIGN_IN")).toEqual(another.to);
});

test("old ones are removed", async () => {
  await db().mailedToken.deleteMany();
  const [recent, old] = [await mailed("SIGN_IN"), await mailed("SIGN_IN")];
  await expire(recent.to.userId, 23);
  await expire(old.to.userId, 25);
  expect(await forgetOldMailedTokens()).toBe(1);
  expect(await db().mailedToken.findMany()).toMatchObject([{ userId: recent.to.userId }]);
});
