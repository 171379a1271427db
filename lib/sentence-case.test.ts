import { expect, test } from "vitest";
import { sentenceCase } from "@/lib/sentence-case";

test.each([
  ["SOLAR_ECLIPSE", "Solar eclipse"],
  ["constructor", "Constructor"],
  ["__proto__", "Proto"],
  ["", ""],
  ["___", ""],
])("%j is read as %j", (value, words) => expect(sentenceCase(value)).toBe(words));
