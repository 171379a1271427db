import { z } from "zod";

/**
 * A line of a bill, with the documented names (`/api-reference/webhook-payloads/webhook-for-document-update-v2`). Money,
 * rates and quantities are decimal strings. Of the enums only TAX, SUPPLY and CURRENT are documented.
 */
export const lineItemSchema = z.object({
  description: z.string(),
  quantity: z.string().nullable(),
  quantityUnits: z.string().nullable(),
  rate: z.string().nullable(),
  totalCharge: z.string(),
  multipliers: z.array(z.string()),
  accountIds: z.array(z.string()),
  chargeType: z.enum(["USAGE", "DEMAND", "FIXED", "CREDIT", "TAX"]),
  electricityChargeType: z.enum(["SUPPLY", "DELIVERY"]).nullable(),
  electricityIsDemand: z.boolean(),
  electricityTimeOfUse: z.enum(["PEAK", "OFF_PEAK"]).nullable(),
  gasChargeType: z.enum(["SUPPLY", "DELIVERY"]).nullable(),
  billingPeriod: z.literal("CURRENT"),
});

export type LineItem = z.infer<typeof lineItemSchema>;

/** What makes a line; whatever is left out has nothing to say. */
export type LineTraits = Partial<LineItem> & Pick<LineItem, "chargeType">;

/** A whole line item of what there is to say of it. */
export function lineItem(traits: LineTraits & Pick<LineItem, "description" | "totalCharge">): LineItem {
  return {
    quantity: null,
    quantityUnits: null,
    rate: null,
    multipliers: [],
    accountIds: [],
    electricityChargeType: null,
    electricityIsDemand: false,
    electricityTimeOfUse: null,
    gasChargeType: null,
    billingPeriod: "CURRENT",
    ...traits,
  };
}

/** A line and its amount in cents, so that sums are exact. */
export type Line = { item: LineItem; cents: number };

/** Whole cents for `quantityMilli` thousandths of a unit at a rate of at most five decimals. */
function centsFor(quantityMilli: number, rate: number): number {
  return Math.round((quantityMilli * Math.round(rate * 1e5)) / 1e6);
}

/** A decimal string of cents, as "412.37". */
export function money(cents: number): string {
  return (cents / 100).toFixed(2);
}

/** A decimal string of thousandths, with as many decimals as it needs and at least two. */
export function quantity(milli: number): string {
  return (milli / 1000).toFixed(milli % 10 === 0 ? 2 : 3);
}

/** A line of `quantityMilli` thousandths at a rate; the amount is their product, rounded to the cent. */
export function line(description: string, quantityMilli: number, rate: number, traits: LineTraits): Line {
  const cents = centsFor(quantityMilli, rate);
  const amounts = { quantity: quantity(quantityMilli), rate: rate.toFixed(5), totalCharge: money(cents) };
  return { cents, item: lineItem({ description, ...amounts, ...traits }) };
}

/** What lines come to, in cents. */
export function sumOf(lines: Line[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0);
}
