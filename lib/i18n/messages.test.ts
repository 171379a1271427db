import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { IntlMessageFormat } from "intl-messageformat";
import { describe, expect, test } from "vitest";
import { languageCodes } from "@/lib/i18n/languages";

type Tree = { [key: string]: string | Tree };
type Nodes = ReturnType<IntlMessageFormat["getAst"]>;

const root = resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(resolve(root, file), "utf8");

/** The messages of a language by their full key. */
function messagesIn(language: string): Map<string, string> {
  const flat = (tree: Tree, path: string[]): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[[...path, key].join("."), value]] : flat(value, [...path, key]),
    );
  return new Map(flat(JSON.parse(read(`messages/${language}.json`)), []));
}

const english = messagesIn("en");
const others = languageCodes.filter((code) => code !== "en");

/** The names of what goes into a message and of its tags. */
function parts(message: string): string[] {
  const namesOf = (nodes: Nodes): string[] =>
    nodes.flatMap((node) => {
      if ("options" in node)
        return [node.value, ...Object.values(node.options).flatMap(({ value }) => namesOf(value))];
      if ("children" in node) return [`<${node.value}>`, ...namesOf(node.children)];
      return "value" in node && /^\{/.test(message.slice(node.location?.start.offset)) ? [node.value] : [];
    });
  const { getAst } = new IntlMessageFormat(message, "en", undefined, { captureLocation: true });
  return [...new Set(namesOf(getAst()))].sort();
}

test("the parts of a message are what goes into it and its tags", () => {
  expect(parts("{a} and <b>{c, plural, one {# is <d>{e}</d>} other {none}}</b>, {f, number}.")).toEqual([
    "<b>",
    "<d>",
    "a",
    "c",
    "e",
    "f",
  ]);
});

describe.each(others)("in %s", (language) => {
  const messages = messagesIn(language);

  test("nothing is missing, and there is nothing that English does not have", () => {
    expect([...messages.keys()]).toEqual([...english.keys()]);
  });

  test("the same things go into each message", () => {
    for (const [key, message] of messages) expect(parts(message), key).toEqual(parts(english.get(key) ?? ""));
  });

  test("no sentence was left in English", () => {
    const left = [...messages].filter(
      ([key, message]) => message === english.get(key) && /\p{L}+ \p{L}+ \p{L}+/u.test(message),
    );
    expect(left).toEqual([]);
  });
});

test("in French, signs that keep their distance do not slip to the next line", () => {
  for (const [key, message] of messagesIn("fr")) expect(message, key).not.toMatch(/ [:;?!»]|« /);
});

const sources = globSync("{app,components,lib}/**/*.{ts,tsx}", { cwd: root })
  .filter((file) => !/\.test\.|generated|\.d\.ts$/.test(file))
  .map(read);

/** Values of the data that are keys: they are found anywhere in the sources, as words. */
const namedByData = [
  "roles",
  "roleNotes",
  "states",
  "actors",
  "coverage",
  "importFile",
  "utilityTypes",
  "errors",
  "fieldErrors",
  "toasts",
  "providerProblems",
  "branding.fonts",
  "activity.did",
  "remedies",
];
const words = new Set(sources.flatMap((source) => source.match(/\w+/g) ?? []));
const quoted = new Set(sources.flatMap((source) => source.match(/(?<=")[\w.-]+(?=")/g) ?? []));

const all = (source: string, pattern: RegExp) =>
  [...source.matchAll(pattern)].map(([whole, part]) => part ?? whole);

/** What of each source matters here, found once: a thousand messages are held against hundreds of sources. */
const sayings = sources.map((source) => ({
  namespaces: new Set(all(source, /Translations\("([\w.-]+)"\)/g)),
  quoted: new Set(all(source, /(?<=")[\w.-]+(?=")/g)),
  // t(`${status}.label`)
  templates: all(source, /\(?`((?:\w|\.|\$\{\w+\})+)`/g).map((template) => {
    const pattern = template.replaceAll(".", "\\.").replaceAll(/\$\{\w+\}/g, "(\\w+)");
    return new RegExp(`^${pattern}$`);
  }),
  // Messages["frame"]["trouble"], words.close, words[trouble].title
  handed: new Set(
    all(source, /Messages((?:\["[\w-]+"\])+)/g).map((names) => names.match(/[\w-]+/g)?.join(".")),
  ),
  words: new Set(all(source, /\bwords\.(\w+)/g)),
  chosen: new Set(all(source, /\bwords\[\w+\]\.(\w+)/g)),
}));
type Saying = (typeof sayings)[number];

/** Whether a source says a message of the namespace. */
function says({ namespaces, quoted: own, templates }: Saying, namespace: string, key: string): boolean {
  if (!namespaces.has(namespace)) return false;
  if (own.has(key)) return true;
  if (namedByData.includes(namespace) && (words.has(key) || quoted.has(key))) return true;
  return templates.some((template) => {
    const found = template.exec(key);
    return found?.slice(1).every((word) => words.has(word));
  });
}

/** Whether a client component says a message that it was handed with others of its group. */
function saysHanded({ handed, words: said, chosen }: Saying, group: string[], key: string): boolean {
  if (handed.has(group.join(".")) && said.has(key)) return true;
  if (group.length < 2) return false;
  return handed.has(group.slice(0, -1).join(".")) && words.has(group.at(-1) ?? "") && chosen.has(key);
}

test("there is no message that nobody says", () => {
  const unused = [...english.keys()].filter((full) => {
    const path = full.split(".");
    return !sayings.some(
      (source) =>
        path.some((_, n) => n > 0 && says(source, path.slice(0, n).join("."), path.slice(n).join("."))) ||
        saysHanded(source, path.slice(0, -1), path.at(-1) ?? ""),
    );
  });
  expect(unused).toEqual([]);
});

test("what a client component is handed is said as it is written: nothing in it is parsed", () => {
  const handed = [...english.keys()].filter((full) => {
    const path = full.split(".");
    return sayings.some((source) => saysHanded(source, path.slice(0, -1), path.at(-1) ?? ""));
  });
  expect(handed.length).toBeGreaterThan(0);
  for (const language of languageCodes) {
    const messages = messagesIn(language);
    for (const key of handed) expect(messages.get(key), key).not.toMatch(/['<]|\{(?!digest\})/);
  }
});
