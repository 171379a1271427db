import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { de } from "./de";
import { type Catalogue, en, type MessageKey } from "./en";
import { es } from "./es";
import { fr } from "./fr";

const keys = Object.keys(en).filter((key): key is MessageKey => key in en);
const others: [string, Catalogue][] = [
  ["es", es],
  ["fr", fr],
  ["de", de],
];
const pagesFolder = resolve(import.meta.dirname, "..");

/** All program text of the sandbox except the catalogues. */
function sources(): string {
  return readdirSync(pagesFolder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/^(i18n|generated)\/|\.test\./.test(name))
    .map((name) => readFileSync(join(pagesFolder, name), "utf8"))
    .join("\n");
}

/** The arguments of a message with their kinds, such as "left plural", those inside of plurals too. */
function argumentsOf(message: string): string[] {
  type Elements = ReturnType<IntlMessageFormat["getAst"]>;
  const named = (elements: Elements): string[] =>
    elements.flatMap((element) => [
      ...("value" in element && element.type !== 0 ? [`${element.value} ${element.type}`] : []),
      ...("options" in element
        ? Object.values(element.options).flatMap((option) => named(option.value))
        : []),
    ]);
  const { getAst } = new IntlMessageFormat(message, "en", undefined, { ignoreTag: true });
  return [...new Set(named(getAst()))].sort();
}

test("every text is used", () => {
  const text = sources();
  // A key may be put together, as in t(`type.${known}`): then its beginning stands before a "${".
  const isUsed = (key: string) =>
    text.includes(`"${key}"`) ||
    [...key.matchAll(/[.a-z]/g)].some(({ index }) => text.includes(`\`${key.slice(0, index + 1)}\${`));
  expect(keys.filter((key) => !isUsed(key))).toEqual([]);
});

test.each(others)("%s has the arguments of English in every text", (_, catalogue) => {
  for (const key of keys) expect([key, argumentsOf(catalogue[key])]).toEqual([key, argumentsOf(en[key])]);
});

test.each(others)("%s has all plural forms that its language may ask for", (language, catalogue) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const key of keys) {
    for (const element of new IntlMessageFormat(catalogue[key], language, undefined, {
      ignoreTag: true,
    }).getAst()) {
      if (!("options" in element) || !("pluralType" in element)) continue;
      // "many" is for millions in Spanish and French; "other" covers it.
      expect(Object.keys(element.options)).toEqual(
        expect.arrayContaining(pluralCategories.filter((category) => category !== "many")),
      );
    }
  }
});

test.each(others)("%s is translated, in its own typography", (language, catalogue) => {
  const hasWords = (message: string) => /[a-z]{4}/.test(message.replace(/\{\w+\}/g, ""));
  const same = keys.filter((key) => catalogue[key] === en[key] && hasWords(en[key]));
  expect(same.filter((key) => !sameWords.has(`${language} ${key}`))).toEqual([]);
  for (const key of keys) {
    expect(catalogue[key]).not.toMatch(/\w'\w| {2}|\.\.\./);
    if (language === "fr") expect(catalogue[key]).not.toMatch(/[^\u00a0\u202f][?!;]| :|[^\u00a0]:$/);
    if (language === "es") expect(catalogue[key].includes("?")).toBe(catalogue[key].includes("¿"));
  }
});

/** Words that are the same in both languages. */
const sameWords = new Set(["es wizard.errorTitle", "es type.SOLAR", "fr done.sites", "de type.SOLAR"]);
