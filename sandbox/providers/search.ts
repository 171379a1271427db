import { findProviderByUrl, providers } from "./directory";
import { withUmlautsSpelt, wordsOf } from "./fold";
import type { Provider } from "./provider";

export type Search = {
  /** A name or a part of one, or a web address; empty for everything. */
  text: string;
  /** Only providers of this country. An address is found wherever it is. */
  country?: string;
  /** Those of this country first, among equally good ones. */
  preferredCountry?: string;
  limit: number;
};

export type Found = {
  /** The best ones, at most `limit`. */
  providers: Provider[];
  total: number;
  /** Set when the text is an address: the one provider that it belongs to. */
  byAddress?: Provider;
};

type Indexed = { provider: Provider; name: string; words: string[] };

/** Names without accents, punctuation and letter case, made once. */
const index: Indexed[] = providers.map((provider) => {
  const words = wordsOf(provider.name);
  const spelt = wordsOf(withUmlautsSpelt(provider.name));
  return { provider, name: words.join(" "), words: [...new Set([...words, ...spelt])] };
});

/** Better ones are smaller. */
const rank = { exact: 0, prefix: 1, words: 2, none: Number.POSITIVE_INFINITY };

/**
 * Searches the directory. Every typed word has to begin a word of the name, in any order: a name that is the text comes
 * first, then those that begin with it. Where nothing fits, a letter too many, too few, wrong or swapped is forgiven.
 */
export function searchProviders({ text, country, preferredCountry, limit }: Search): Found {
  const byAddress = findProviderByUrl(text);
  if (byAddress) return { providers: [byAddress], total: 1, byAddress };
  const candidates = country ? index.filter(({ provider }) => provider.country === country) : index;
  const typed = wordsOf(text);
  const strict = matches(candidates, (entry) => rankOf(entry, typed));
  const found = strict.length > 0 ? strict : matches(candidates, (entry) => typoRankOf(entry, typed));
  const isPreferred = ({ provider }: Indexed) => Number(provider.country !== preferredCountry);
  // Sorting keeps the directory's order among equals.
  found.sort((a, b) => a.rank - b.rank || isPreferred(a.entry) - isPreferred(b.entry));
  return { providers: found.slice(0, limit).map(({ entry }) => entry.provider), total: found.length };
}

function matches(candidates: Indexed[], ranking: (entry: Indexed) => number) {
  return candidates
    .map((entry) => ({ entry, rank: ranking(entry) }))
    .filter((match) => match.rank !== rank.none);
}

function rankOf({ name, words }: Indexed, typed: string[]): number {
  const whole = typed.join(" ");
  if (name === whole) return rank.exact;
  if (whole !== "" && name.startsWith(whole)) return rank.prefix;
  return typed.every((word) => words.some((part) => part.startsWith(word))) ? rank.words : rank.none;
}

function typoRankOf({ words }: Indexed, typed: string[]): number {
  const fits = (word: string) => words.some((part) => part.startsWith(word) || isNearlyPrefix(word, part));
  return typed.length > 0 && typed.every(fits) ? rank.words : rank.none;
}

/** Whether one edit turns `typed` into a beginning of `word`. Words under four letters have to be right. */
function isNearlyPrefix(typed: string, word: string): boolean {
  if (typed.length < 4) return false;
  return [typed.length - 1, typed.length, typed.length + 1].some((length) =>
    isOneEdit(typed, word.slice(0, length)),
  );
}

/** One letter replaced, left out, added, or two neighbours swapped. */
function isOneEdit(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const restOne = one.slice(start);
  const restOther = other.slice(start);
  return (
    restOne.slice(1) === restOther.slice(1) ||
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1) ||
    (restOne[0] === restOther[1] && restOne[1] === restOther[0] && restOne.slice(2) === restOther.slice(2))
  );
}
