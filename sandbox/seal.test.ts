import { expect, test } from "vitest";
import { z } from "zod";
import { openEditLink } from "./links/secrets";
import { seal, unseal } from "./seal";
import { demo } from "./testing/demo";

const login = z.object({ username: z.string(), password: z.string() });

test("a sealed value comes back as it was", async () => {
  const value = { username: "ann", password: "pässwörd ✓" };
  expect(await unseal(login, await seal(value))).toEqual(value);
});

test("a changed column is an error, not another value", async () => {
  const token = await seal({ username: "ann", password: "secret" });
  const [iv, text, tag] = token.split(".");
  await expect(unseal(login, [iv, tag, text].join("."))).rejects.toThrow(/does not open/);
});

test("a sealed value is no link secret", async () => {
  const claims = {
    kind: "edit",
    companyId: demo.harbor.id,
    publicId: demo.harbor.publicId,
    connectionId: demo.harbor.id,
  };
  expect(await openEditLink(demo.harbor.publicId, await seal(claims))).toBeNull();
});
