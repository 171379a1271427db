import { expect, test } from "vitest";
import { asLanguage, languageCodes, languages, negotiateLanguage } from "@/lib/i18n/languages";

test.each([
  ["de", "de"],
  ["de-CH,de;q=0.9,en;q=0.8", "de"],
  ["fr-CA", "fr"],
  ["en-US,en;q=0.9,es;q=0.8", "en"],
  ["it,es-419;q=0.8,en;q=0.5", "es"],
  ["en;q=0.4, FR;q=0.7", "fr"],
  ["ja", "en"],
  ["*", "en"],
  ["", "en"],
  [null, "en"],
  ["de;q=0", "en"],
  [`${"x".repeat(5_000)};q=banana,,;`, "en"],
])("a browser that asks for %j gets %s", (header, language) => {
  expect(negotiateLanguage(header)).toBe(language);
});

test("what was kept is taken only when there is such a language", () => {
  expect(["fr", "FR", "it", "constructor", "", null, undefined].map(asLanguage)).toEqual([
    "fr",
    ...Array.from({ length: 6 }, () => null),
  ]);
});

test("each language has a code and a name of its own", () => {
  expect([...languageCodes].sort()).toEqual(Object.keys(languages).sort());
  for (const code of languageCodes) {
    const own = new Intl.DisplayNames(code, { type: "language" }).of(code) ?? "";
    expect(languages[code].toLowerCase()).toBe(own.toLowerCase());
  }
});
