/** A wait as it is told: whole minutes, rounded up. */
export function wholeMinutes(seconds: number): number {
  return Math.ceil(seconds / 60);
}
