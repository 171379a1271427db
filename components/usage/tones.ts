import { isUtilityType } from "@/lib/nectar/utility-types";
import type { Series } from "@/lib/usage/panels";

/** The class that gives a part of a page the hue of a utility type (app/styles/tones.css): the same everywhere. */
export function hueOf(type: string): string {
  return isUtilityType(type) ? `hue-${type.toLowerCase()}` : "hue-other";
}

/** The class of a series' tone: darker and lighter ones of the hue, and grey for the sites that are not named. */
export function toneOf(series: Series[], index: number): string {
  if (series[index]?.owner === "others") return "tone-rest";
  return series.length === 1 ? "tone-2" : `tone-${index + 1}`;
}
