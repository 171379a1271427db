type Brand = { brandColor: string | null; brandFont: string | null; language: string | null };

/** A brand in one word, by which a form tells from which one it began. */
export function brandSeen({ brandColor, brandFont, language }: Brand): string {
  return [brandColor, brandFont, language].map((part) => part ?? "").join("|");
}
