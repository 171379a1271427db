import { providers } from "../../providers/directory";
import type { Dress } from "../../providers/provider";

const typefaces: Record<Dress["type"], string> = {
  sans: '"Inter", system-ui, sans-serif',
  serif: 'Georgia, "Iowan Old Style", "Times New Roman", serif',
  round: '"Nunito", "Avenir Next", "Trebuchet MS", "Inter", sans-serif',
};

const corners: Record<Dress["type"], string> = { sans: "4px", serif: "0", round: "12px" };

/** One CSS rule a provider with the variables that `login.css` draws its sign-in page from. */
export function dressSheet(): string {
  return providers
    .map(({ key, dress }) => {
      const variables = [
        `--accent: ${dress.accent}`,
        `--accent-ink: ${dress.accentInk}`,
        `--ground: ${dress.ground}`,
        `--dress-ink: ${dress.ink}`,
        `--typeface: ${typefaces[dress.type]}`,
        `--corner: ${corners[dress.type]}`,
      ];
      return `.dress-${key} { ${variables.join("; ")} }`;
    })
    .join("\n");
}
