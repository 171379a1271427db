import { expect, test } from "vitest";
import { systemScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { newMember, newTenant } from "@/lib/testing/tenant";
import { savePreferences } from "@/lib/users/commands";

const chosen = (id: string | null) =>
  db().user.findUniqueOrThrow({ where: { id: id ?? "" }, select: { language: true, theme: true } });

test("what somebody chooses is theirs alone, and one choice leaves the other", async () => {
  const { id, owner } = await newTenant();
  const member = await newMember(id, "MEMBER");
  await savePreferences(member, { language: "fr" });
  await savePreferences(member, { theme: "dark" });
  expect(await chosen(member.userId)).toEqual({ language: "fr", theme: "dark" });
  expect(await chosen(owner.userId)).toEqual({ language: null, theme: null });
});

test("the portal itself chooses for nobody", async () => {
  const { id, owner } = await newTenant();
  await savePreferences(systemScope(id), { language: "de" });
  expect(await chosen(owner.userId)).toEqual({ language: null, theme: null });
});
