import fc from "fast-check";
import { expect, test } from "vitest";
import { normaliseIdentifier } from "./identifiers";

test("dashes, blanks, underscores, commas, slashes and leading zeros do not count, nor does letter case", () => {
  expect(normaliseIdentifier("00-12 3_a,B/0")).toBe("123AB0");
  expect(normaliseIdentifier("000")).toBe("");
  expect(normaliseIdentifier("- 0_0 1")).toBe("1");
});

test("an identifier is the same however it is cut up and filled", () => {
  const separators = fc.stringMatching(/^[-\s_,/]{0,2}$/);
  const characters = fc.array(fc.tuple(fc.constantFrom(..."0123456789abcXYZ"), separators), {
    maxLength: 20,
  });
  fc.assert(
    fc.property(characters, fc.stringMatching(/^0{0,3}$/), (pairs, zeros) => {
      const plain = pairs.map(([character]) => character).join("");
      const written = zeros + pairs.flat().join("").toLowerCase();
      expect(normaliseIdentifier(written)).toBe(normaliseIdentifier(plain));
      expect(normaliseIdentifier(normaliseIdentifier(written))).toBe(normaliseIdentifier(written));
    }),
  );
});
