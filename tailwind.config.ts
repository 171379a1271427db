import type { Config } from "tailwindcss";

/** The names of the design: what each stands for in which theme is in app/styles/tokens.css. */
const config: Config = {
  content: ["./app/**/*.tsx", "./components/**/*.tsx"],
  theme: {
    colors: {
      transparent: "transparent",
      current: "currentColor",
      paper: "var(--paper)",
      sheet: "var(--sheet)",
      sunken: "var(--sunken)",
      hairline: "var(--hairline)",
      outline: "var(--outline)",
      ink: { DEFAULT: "var(--ink)", soft: "var(--ink-soft)", faint: "var(--ink-faint)" },
      accent: {
        DEFAULT: "var(--accent)",
        hover: "var(--accent-hover)",
        soft: "var(--accent-soft)",
        ink: "var(--accent-ink)",
        on: "var(--on-accent)",
      },
      panel: { DEFAULT: "var(--panel)", ink: "var(--panel-ink)", line: "var(--panel-line)" },
      act: { DEFAULT: "var(--act)", soft: "var(--act-soft)" },
      fail: { DEFAULT: "var(--fail)", soft: "var(--fail-soft)" },
      well: { DEFAULT: "var(--well)", soft: "var(--well-soft)" },
      wait: { DEFAULT: "var(--wait)", soft: "var(--wait-soft)" },
    },
    fontSize: {
      12: ["0.75rem", "1rem"],
      13: ["0.8125rem", "1.25rem"],
      14: ["0.875rem", "1.375rem"],
      16: ["1rem", "1.5rem"],
      20: ["1.25rem", "1.75rem"],
      28: ["1.75rem", "2.125rem"],
      40: ["2.5rem", "2.75rem"],
    },
    borderRadius: { none: "0", sm: "4px", DEFAULT: "6px", lg: "10px", full: "9999px" },
    screens: { sm: "560px", md: "900px", lg: "1232px" },
    extend: {
      fontFamily: { sans: ["var(--font-inter)", "system-ui", "sans-serif"] },
      maxWidth: { prose: "62ch" },
    },
  },
};

export default config;
