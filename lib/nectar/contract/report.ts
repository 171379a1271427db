import type { Check, Outcome } from "./check";

/** One check's outcome for the screen: what differs comes with the page that documents it. */
export function linesOf(check: Check, outcome: Outcome): string[] {
  switch (outcome.kind) {
    case "documented":
      return [`  ✓ ${check.title}`];
    case "skipped":
      return [`  – ${check.title}`, `      not checked: ${outcome.reason}`];
    case "differs":
      return [
        `  ✗ ${check.title}`,
        ...outcome.differences.map((sentence) => `      ${sentence}`),
        `      documented: ${check.source}`,
      ];
  }
}

/** Takes the key out of a text, should an answer or an error have repeated it. */
export function withoutKey(text: string, apiKey: string): string {
  return text.replaceAll(apiKey, "[key]");
}
