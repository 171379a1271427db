/** How the portal looks: as the system does, or always one of the two. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** A theme that somebody chose and that was kept as text; null for none, and for one that there is not. */
export function asTheme(kept: string | null | undefined): Theme | null {
  return themes.find((theme) => theme === kept) ?? null;
}
