/** The words of a name as a search compares them: without accents, punctuation and letter case. */
export function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const spelling: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", Ä: "Ae", Ö: "Oe", Ü: "Ue" };

/** As German is written where there are no umlauts: "Grünwörth" is "Gruenwoerth". */
export function withUmlautsSpelt(text: string): string {
  return text.normalize("NFC").replace(/[äöüÄÖÜ]/g, (letter) => spelling[letter] ?? letter);
}
