/** A value of Nectar's that the portal does not know, made readable: "SOLAR_ECLIPSE" is "Solar eclipse". */
export function sentenceCase(value: string): string {
  const words = value.replaceAll("_", " ").trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
