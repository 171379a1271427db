import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { parseInput } from "@/lib/action-result";
import { removeLogo, saveBrand, saveLogo } from "@/lib/branding/commands";
import { brandInput } from "@/lib/branding/input";
import { findLogoImage, getBrand } from "@/lib/branding/queries";
import { db } from "@/lib/db";
import { ForbiddenError } from "@/lib/errors";
import { newMember, newTenant } from "@/lib/testing/tenant";

const picture = (background: string) =>
  sharp({ create: { width: 40, height: 20, channels: 3, background } })
    .png()
    .toBuffer();

const chosen = { color: "#0044cc", font: "serif", language: "de" } as const;

describe("the brand of a company", () => {
  test("is kept, shown to everybody of the company, and told in its trail", async () => {
    const { id: companyId, owner } = await newTenant();
    const { version } = await db().company.findUniqueOrThrow({ where: { id: companyId } });
    await saveBrand(owner, chosen);
    expect(await getBrand(await newMember(companyId, "VIEWER"))).toMatchObject({
      brandColor: "#0044cc",
      brandFont: "serif",
      language: "de",
      logo: null,
    });
    expect(await db().auditEvent.findMany({ where: { companyId } })).toMatchObject([
      { action: "brand.changed", userId: owner.userId, details: { color: "#0044cc", font: "serif" } },
    ]);
    const after = await db().company.findUniqueOrThrow({ where: { id: companyId } });
    expect(after.version).toBeGreaterThan(version);
  });

  test.each(["MEMBER", "VIEWER"] as const)("is not for a %s to change", async (role) => {
    const { id } = await newTenant();
    const scope = await newMember(id, role);
    await expect(saveBrand(scope, chosen)).rejects.toThrow(ForbiddenError);
    await expect(saveLogo(scope, await picture("red"))).rejects.toThrow(ForbiddenError);
    await expect(removeLogo(scope)).rejects.toThrow(ForbiddenError);
  });
});

describe("a logo", () => {
  test("takes the place of the one before, at another address, and goes", async () => {
    const { owner } = await newTenant();
    await saveLogo(owner, await picture("red"));
    const { logo: red } = await getBrand(owner);
    await saveLogo(owner, await picture("blue"));
    const { logo: blue } = await getBrand(owner);
    expect(blue?.hash).not.toBe(red?.hash);
    expect(await findLogoImage(red?.hash ?? "")).toBeNull();
    expect(await sharp((await findLogoImage(blue?.hash ?? "")) ?? Buffer.alloc(0)).metadata()).toMatchObject({
      width: 40,
      height: 20,
    });
    await removeLogo(owner);
    await removeLogo(owner);
    expect((await getBrand(owner)).logo).toBeNull();
    expect(await findLogoImage(blue?.hash ?? "")).toBeNull();
    expect(
      await db().auditEvent.count({ where: { companyId: owner.companyId, action: "logo.removed" } }),
    ).toBe(1);
  });

  test("that cannot be used leaves the one before", async () => {
    const { owner } = await newTenant();
    await saveLogo(owner, await picture("red"));
    const before = await getBrand(owner);
    await expect(saveLogo(owner, Buffer.from("<svg/>"))).rejects.toMatchObject({
      said: { key: "logoNotSaved" },
    });
    expect(await getBrand(owner)).toEqual(before);
  });

  test.each(["", "..", "%", "a".repeat(64), "A".repeat(64)])("is not found at %j", async (hash) => {
    expect(await findLogoImage(hash)).toBeNull();
  });
});

describe("the form", () => {
  const parsed = (values: object) =>
    parseInput(brandInput, { color: "", font: "inter", language: "", ...values });

  test("takes a colour with or without its sign, in any case, or none", () => {
    expect(parsed({ color: " #1C4A3C " }).color).toBe("#1c4a3c");
    expect(parsed({ color: "1c4a3c" }).color).toBe("#1c4a3c");
    expect(parsed({}).color).toBeUndefined();
  });

  test.each([
    ["color", "red"],
    ["color", "#12345"],
    ["color", "#1c4a3c;}body{display:none"],
    ["color", "<b>"],
    ["font", "comic"],
    ["language", "xx"],
  ])("refuses the %s %j", (field, value) => {
    expect(() => parsed({ [field]: value })).toThrow(
      expect.objectContaining({ fields: { [field]: { key: field === "color" ? "color" : "choice" } } }),
    );
  });
});
