import { expect, test } from "vitest";
import { db } from "@/lib/db";
import { forgetKeptInput, forgetOldKeptInputs, keepInput } from "@/lib/kept-input/commands";
import { findKeptInput } from "@/lib/kept-input/queries";
import { newMember, newTenant } from "@/lib/testing/tenant";

const values = { name: 'Pier 4 "north"', siteIds: ["a", "b"] };

test("what was typed is found by the person, in the form that it was typed into", async () => {
  const { owner } = await newTenant();
  const id = (await keepInput(owner.userId, "site", values)) ?? "";
  expect(await findKeptInput(owner, id, "site")).toEqual(values);
  expect(await findKeptInput(owner, id, "connect")).toBeNull();
  expect(await findKeptInput(owner, "not-an-id", "site")).toBeNull();
});

test("nobody else finds it, and the database does not say what it is", async () => {
  const { id: companyId, owner } = await newTenant();
  const id = (await keepInput(owner.userId, "site", values)) ?? "";
  expect(await findKeptInput(await newMember(companyId, "ADMIN"), id, "site")).toBeNull();
  expect(JSON.stringify(await db().keptInput.findMany())).not.toContain("Pier 4");
});

test("where the browser does not say whose it is, nothing is kept: the next one may be somebody else", async () => {
  const before = await db().keptInput.count();
  for (const nobody of [null, "", "a\0b", crypto.randomUUID()])
    expect(await keepInput(nobody, "site", values)).toBeNull();
  expect(await db().keptInput.count()).toBe(before);
});

test("it is kept for an hour, and until it is sent again", async () => {
  const { owner } = await newTenant();
  const [late, sent, kept] = await Promise.all([1, 2, 3].map(() => keepInput(owner.userId, "site", values)));
  await db().keptInput.update({ where: { id: late ?? "" }, data: { expiresAt: new Date() } });
  await forgetKeptInput(sent ?? "");
  expect(await findKeptInput(owner, late ?? "", "site")).toBeNull();
  expect(await findKeptInput(owner, sent ?? "", "site")).toBeNull();
  await forgetOldKeptInputs();
  expect(
    await db().keptInput.findMany({ where: { userId: owner.userId ?? "" }, select: { id: true } }),
  ).toEqual([{ id: kept }]);
});

test("of more than a form takes, enough is kept to be refused as too long", async () => {
  const { owner } = await newTenant();
  const endless = {
    name: "x".repeat(1_000_000),
    siteIds: Array.from({ length: 10_000 }, () => "y".repeat(1_000)),
  };
  const kept = await findKeptInput(owner, (await keepInput(owner.userId, "site", endless)) ?? "", "site");
  expect(kept?.name).toBe("x".repeat(4_000));
  expect(kept?.siteIds).toHaveLength(200);
});

test("nothing is kept under a name that no form has, nor looked for", async () => {
  const { owner } = await newTenant();
  const id = (await keepInput(owner.userId, "site", values)) ?? "";
  for (const form of ["", "site a\0b", "x".repeat(1_000)]) {
    expect(await keepInput(owner.userId, form, values)).toBeNull();
    expect(await findKeptInput(owner, id, form)).toBeNull();
  }
});
