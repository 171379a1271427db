import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { resetPassword, signInByLink } from "@/lib/access/commands";
import { admitByProvider, openProviderSession } from "@/lib/access/provider/commands";
import { authenticate } from "@/lib/auth/authenticate";
import { createMailedToken, redeemMailedToken } from "@/lib/auth/mailed-tokens/commands";
import { findViewer } from "@/lib/auth/queries";
import { db } from "@/lib/db";
import { changeEnvironment } from "@/lib/env";
import { createInvite } from "@/lib/invites/commands";
import { joinAsNewcomer } from "@/lib/invites/join/commands";
import { newTenant } from "@/lib/testing/tenant";

/*
 * A portal without a mail server: whoever manages a company makes invitations for any address, and may use them
 * themselves. Nobody has shown that the address is theirs, and one day whose it is comes.
 */

const password = "known to the attacker";
let email: string;
beforeEach(() => {
  changeEnvironment({ EMAIL_SERVER: undefined });
  email = `${randomUUID()}@people.example`;
});

/** Somebody makes an account with an address that is another's. */
async function attackersAccount() {
  const { owner } = await newTenant();
  const { link } = await createInvite(owner, { email, role: "VIEWER" });
  const session = await joinAsNewcomer(link?.split("/").at(-1) ?? "", { name: "Eve", password }, "en");
  const { userId } = session;
  const elsewhere = "eve@elsewhere.example";
  const token = await createMailedToken(db(), { userId, email: elsewhere, purpose: "VERIFY_EMAIL" });
  return { userId, session, token };
}

const signIn = () => authenticate({ email, password }, "192.0.2.77");

describe.each([
  [
    "their OpenID provider",
    async () => {
      const person = { issuer: "https://login.example", subject: randomUUID(), verifiedEmail: email };
      expect(await admitByProvider(person)).toBeNull();
      return openProviderSession(person);
    },
  ],
  [
    "a link that was mailed to them",
    async (userId: string) =>
      signInByLink(await createMailedToken(db(), { userId, email, purpose: "SIGN_IN" })),
  ],
])("once somebody has shown by %s that the address is theirs", (_, comeIn) => {
  test("nothing of whoever began the account opens it", async () => {
    const { userId, session, token } = await attackersAccount();
    expect(await findViewer(session)).not.toBeNull();
    const claims = await comeIn(userId);
    expect(await findViewer(claims)).toMatchObject({ email });
    expect(await findViewer(session)).toBeNull();
    expect(await redeemMailedToken(db(), token, "VERIFY_EMAIL")).toBeNull();
    await expect(signIn()).rejects.toMatchObject({ said: { key: "signInRefused" } });
  });

  test("a password of their own stays, whichever way they come in", async () => {
    const { userId } = await attackersAccount();
    const reset = await createMailedToken(db(), { userId, email, purpose: "RESET_PASSWORD" });
    await resetPassword(reset, password);
    const before = await signIn();
    await comeIn(userId);
    expect(await findViewer(before)).toMatchObject({ email });
    expect(await signIn()).toMatchObject({ userId });
  });
});
