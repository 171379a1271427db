type Decimal = { decimalPlaces: () => number; toFixed: (places: number) => string };

/** A decimal column as text: with the decimals that it has, and at least two. */
export function decimalText(value: Decimal): string {
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}
