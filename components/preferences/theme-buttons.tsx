"use client";

import type { ComponentProps } from "react";
import { Choice } from "@/components/preferences/choice";

/** The choice of the theme, seen in the page at once: the style sheets go by this attribute (app/styles/tokens.css). */
export function ThemeButtons(props: Omit<ComponentProps<typeof Choice>, "show">) {
  return <Choice {...props} show={showTheme} />;
}

function showTheme(theme: string): void {
  document.documentElement.dataset.theme = theme;
}
