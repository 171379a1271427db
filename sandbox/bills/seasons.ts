import type { UtilityType } from "../utility-types";

/** 1 in the middle of `peak` (0 is January), -1 half a year away. */
function wave(month: number, peak: number): number {
  return Math.cos((2 * Math.PI * (month - peak)) / 12);
}

/** What heats: little in summer, most in January. */
function heating(month: number): number {
  return 0.22 + 1.75 * Math.max(0, 0.18 + 0.82 * wave(month, 0.5)) ** 1.25;
}

/** The northern year. The second wave of electricity is its small winter peak. */
const shapes: Record<UtilityType, (month: number) => number> = {
  ELECTRICITY: (month) => 1 + 0.24 * wave(month, 6.6) + 0.09 * wave(2 * month, 1),
  SOLAR: (month) => 0.98 + 0.62 * wave(month, 5.6),
  GAS: heating,
  DISTRICT: heating,
  FUEL: (month) => 0.5 + 0.5 * heating(month),
  WATER: (month) => 1 + 0.23 * wave(month, 6.9),
  WASTE: (month) => 1 + 0.06 * wave(month, 11),
  REFRIGERANT: (month) => 0.9 + 0.6 * Math.max(0, wave(month, 6.8)),
  TELECOM: () => 1,
  MISC: () => 1,
};

/** How much of an average month is used in this one (0 is January); south of the equator half a year later. */
export function seasonOf(type: UtilityType, month: number, isSouthern: boolean): number {
  return shapes[type](isSouthern ? (month + 6) % 12 : month);
}
