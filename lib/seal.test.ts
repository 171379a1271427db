import fc from "fast-check";
import { expect, test } from "vitest";
import { seal, unseal } from "@/lib/seal";

test("what was sealed comes back, and cannot be read meanwhile", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 6 }), async (text) => {
      const sealed = await seal("test", text);
      expect(sealed).not.toContain(text);
      expect(Buffer.from(sealed, "base64url").includes(text)).toBe(false);
      expect(await unseal("test", sealed)).toBe(text.toWellFormed());
    }),
    { numRuns: 100 },
  );
});

test("the same text is sealed differently each time", async () => {
  expect(await seal("test", "text")).not.toBe(await seal("test", "text"));
});

test("what was sealed for another purpose stays closed", async () => {
  expect(await unseal("other", await seal("test", "text"))).toBeNull();
});

test("any changed character is noticed", async () => {
  const sealed = await seal("test", "a text of some length");
  for (const [at, character] of [...sealed].entries()) {
    const changed = sealed.slice(0, at) + (character === "x" ? "y" : "x") + sealed.slice(at + 1);
    expect([null, "a text of some length"]).toContain(await unseal("test", changed));
  }
  // The last character of each part carries spare bits, which a decoder may ignore; half of it may not go missing.
  expect(await unseal("test", sealed.slice(0, -4))).toBeNull();
});

test.each(["", "a.b.c.d.e", "no token", "eyJhbGciOiJub25lIn0...."])(
  "%j is not a sealed text",
  async (text) => {
    expect(await unseal("test", text)).toBeNull();
  },
);
