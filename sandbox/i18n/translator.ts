import type { GetICUArgs } from "@schummar/icu-type-parser";
import { IntlMessageFormat } from "intl-messageformat";
import { de } from "./de";
import { type Catalogue, en, type MessageKey } from "./en";
import { es } from "./es";
import { fr } from "./fr";
import type { Language } from "./language";

const catalogues: Record<Language, Catalogue> = { en, es, fr, de };

type Arguments<Key extends MessageKey> = GetICUArgs<
  (typeof en)[Key],
  { ICUArgument: string; ICUNumberArgument: number }
>;

/** Nothing for a text without arguments, else an object with each of them. */
type Given<Key extends MessageKey> = keyof Arguments<Key> extends never ? [] : [values: Arguments<Key>];

/** Texts, dates, numbers and lists in one language. */
export type Translator = {
  /** The text with this key. Its arguments are typed after the English message; they are text, never HTML. */
  <Key extends MessageKey>(key: Key, ...given: Given<Key>): string;
  language: Language;
  /** A calendar day (midnight UTC) in full, such as "1 March 2025". */
  date: (day: Date) => string;
  number: (value: number) => string;
  /** The name of a country (ISO 3166-1 alpha-2). */
  country: (code: string) => string;
  /** "a, b and c". */
  list: (items: string[]) => string;
};

function makeTranslator(language: Language): Translator {
  const catalogue = catalogues[language];
  const formats = new Map<MessageKey, IntlMessageFormat>();
  const dates = new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" });
  const numbers = new Intl.NumberFormat(language);
  const lists = new Intl.ListFormat(language);
  const countries = new Intl.DisplayNames(language, { type: "region" });

  function formatOf(key: MessageKey): IntlMessageFormat {
    const known = formats.get(key);
    if (known) return known;
    // Without tags: a "<" is a character like any other.
    const made = new IntlMessageFormat(catalogue[key], language, undefined, { ignoreTag: true });
    formats.set(key, made);
    return made;
  }

  function translate<Key extends MessageKey>(key: Key, ...given: Given<Key>): string;
  function translate(key: MessageKey, values?: Record<string, string | number>): string {
    return String(formatOf(key).format<string>(isolatedIn(values)));
  }

  return Object.assign(translate, {
    language,
    date: (day: Date) => dates.format(day),
    number: (value: number) => numbers.format(value),
    country: (code: string) => countries.of(code) ?? code,
    list: (items: string[]) => lists.format(items),
  });
}

/** Letters of scripts that are written from right to left, such as Arabic and Hebrew. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A name in Arabic or Hebrew keeps its own direction in our sentence: Unicode's first strong isolate (UAX 9). */
function isolated(value: string | number): string | number {
  return typeof value === "string" && rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}

function isolatedIn(values: Record<string, string | number> = {}): Record<string, string | number> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, isolated(value)]));
}

const translators: Record<Language, Translator> = {
  en: makeTranslator("en"),
  es: makeTranslator("es"),
  fr: makeTranslator("fr"),
  de: makeTranslator("de"),
};

/** The translator of a language; it is made once. */
export function translatorOf(language: Language): Translator {
  return translators[language];
}
