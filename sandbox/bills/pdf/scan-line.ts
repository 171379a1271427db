import { z } from "zod";
import { utilityType } from "../../utility-types";

/** What the scan line of a payment slip says: enough to read the bill by machine, as real slips do. Dates are `YYYY-MM-DD`. */
const scannedSchema = z.object({
  account: z.string(),
  invoice: z.string(),
  billDate: z.iso.date(),
  dueDate: z.iso.date(),
  start: z.iso.date(),
  end: z.iso.date(),
  type: utilityType,
  /** Empty, both of them, where nothing is measured. */
  usage: z.string().regex(/^(?:-?\d{1,12}(?:\.\d{1,4})?)?$/),
  units: z.string().max(40),
  total: z.string().regex(/^-?\d{1,11}\.\d\d$/),
  currency: z.string().regex(/^[A-Z]{3}$/),
  country: z.string().regex(/^[A-Z]{2}$/),
});

export type Scanned = z.infer<typeof scannedSchema>;

const MARK = "NSB1";
const fields = scannedSchema.keyof().options;

/** Blanks would be lost among those that a PDF reader puts between words. */
function packed(text: string): string {
  return text.replaceAll(" ", "_");
}

/** The scan line as it is printed, in pieces that each fit on a line. Beginning and end carry the mark. */
export function scanLines(values: Scanned): string[] {
  const parts = fields.map((field) => packed(values[field]));
  return [[MARK, ...parts.slice(0, 6)].join(">").concat(">"), [...parts.slice(6), MARK].join(">")];
}

/** Finds a scan line in the text of a PDF; null where there is none, or one that nobody could have printed. */
export function readScanLine(text: string): Scanned | null {
  const match = new RegExp(`${MARK}>(.*?)>${MARK}`, "s").exec(text);
  const parts = match?.[1]?.replace(/\s+/g, "").split(">") ?? [];
  const values = Object.fromEntries(
    fields.map((field, index) => [field, parts[index]?.replaceAll("_", " ")]),
  );
  const scanned = scannedSchema.safeParse(values);
  return scanned.success ? scanned.data : null;
}
