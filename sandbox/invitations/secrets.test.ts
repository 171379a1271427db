import fc from "fast-check";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { db } from "../db";
import { seedIfEmpty } from "../seed";
import { mailboxOf, mailedInvitationUrl } from "./addresses";
import { newGuest, openGuest } from "./guests";
import { findInvitationByToken, tokenOf } from "./queries";
import { newInvitation } from "./testing/new-invitation";
import { newToken } from "./token";

beforeAll(() => db.$transaction(seedIfEmpty));
afterEach(() => {
  vi.useRealTimers();
});

const urlCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~=+/ %";

/** The text with another character somewhere, cut short, or with something after it. */
function damaged(text: string): fc.Arbitrary<string> {
  const changed = fc
    .tuple(fc.nat(text.length - 1), fc.constantFrom(...urlCharacters))
    .map(([at, character]) => text.slice(0, at) + character + text.slice(at + 1));
  const cut = fc.nat(text.length - 1).map((length) => text.slice(0, length));
  const longer = fc.string({ minLength: 1 }).map((extra) => text + extra);
  return fc.oneof(changed, cut, longer, fc.string({ unit: "binary" })).filter((other) => other !== text);
}

test("tokens are safe in an address, long, and never the same", () => {
  const tokens = Array.from({ length: 2000 }, newToken);
  expect(new Set(tokens).size).toBe(2000);
  for (const token of tokens) expect(token).toMatch(/^inv_[A-Za-z0-9_-]{32}$/);
});

test("a token opens its own invitation, and no other text opens any", async () => {
  const { id, ...invitation } = await newInvitation();
  const token = await tokenOf(invitation);
  expect(await findInvitationByToken(token)).toMatchObject({ id });
  await fc.assert(
    fc.asyncProperty(damaged(token), async (other) => {
      expect(await findInvitationByToken(other)).toBeNull();
    }),
    // Each run asks the database.
    { numRuns: 40 },
  );
}, 15_000);

test("a mailed key says whose mailbox it came to, for one invitation, and no other text says anything", async () => {
  const [one, two] = [await newInvitation(), await newInvitation()];
  const url = new URL(await mailedInvitationUrl("inv_x", one.id, "owner@harbor-foods.example"));
  const key = url.searchParams.get("key") ?? "";
  expect(await mailboxOf(one.id, key)).toBe("owner@harbor-foods.example");
  expect(await mailboxOf(two.id, key)).toBeNull();
  expect(await openGuest(one.id, key)).toBeNull();
  await fc.assert(
    fc.asyncProperty(damaged(key), async (other) => {
      expect(await mailboxOf(one.id, other)).toBeNull();
    }),
  );
});

test("a guest is known by their text alone, for one invitation and for two hours", async () => {
  const [one, two] = [await newInvitation(), await newInvitation()];
  const text = await newGuest(one.id, "owner@harbor-foods.example");
  expect(await openGuest(one.id, text)).toMatchObject({ email: "owner@harbor-foods.example" });
  expect(await openGuest(two.id, text)).toBeNull();
  expect(await mailboxOf(one.id, text)).toBeNull();
  await fc.assert(
    fc.asyncProperty(damaged(text), async (other) => {
      expect(await openGuest(one.id, other)).toBeNull();
    }),
  );
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 2 * 60 * 60 * 1000 });
  expect(await openGuest(one.id, text)).toBeNull();
});
