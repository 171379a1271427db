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

test("whose session it was may not be known any more: then it is whoever signs in in that browser", async () => {
  const { owner } = await newTenant();
  const id = (await keepInput(null, "site", values)) ?? "";
  expect(await findKeptInput(owner, id, "site")).toEqual(values);
});

test("it is kept for an hour, and until it is sent again", async () => {
  const { owner } = await newTenant();
  const [late, sent, kept] = await Promise.all([1, 2, 3].map(() => keepInput(owner.userId, "site", values)));
  await db().keptInput.update({ where: { id: late ?? "" }, data: { expiresAt: new Date() } });
  await forgetKeptInput(sent ?? "");
  expect(await findKeptInput(owner, late ?? "", "site")).toBeNull();
  expect(await findKeptInput(owner, sent ?? "", "site")).toBeNull();
  await forgetOldKeptInputs();
  expect(await db().keptInput.findMany({ where: { userId: owner.userId }, select: { id: true } })).toEqual([
    { id: kept },
  ]);
});

test("more than a form can hold is not kept", async () => {
  const { owner } = await newTenant();
  expect(await keepInput(owner.userId, "site", { name: "x".repeat(100_000) })).toBeNull();
});
