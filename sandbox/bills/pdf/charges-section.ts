import type { LineItem } from "../line-items";
import { contentWidth, inks, margin, type Pdf, rule, write } from "./sheet";
import type { Statement } from "./statement";

const ROW = 14;

function quantityOf(line: LineItem, { formats }: Statement): string {
  if (line.quantity === null) return "";
  if (line.chargeType === "TAX") return formats.money(line.quantity);
  return `${formats.number(line.quantity)} ${line.quantityUnits ?? ""}`.trim();
}

function rateOf(line: LineItem, { formats }: Statement): string {
  if (line.rate === null) return "";
  if (line.chargeType === "TAX") return `${formats.number((Number(line.rate) * 100).toFixed(3))} %`;
  return formats.rate(line.rate);
}

/** Every line of the bill and their sum, then the way from the last bill to what is due. Answers where it ends. */
export function drawCharges(pdf: Pdf, statement: Statement, top: number): number {
  const { lines, formats, summary, document, provider } = statement;
  const width = contentWidth(pdf);
  const columns = { quantity: width * 0.62, rate: width * 0.8 };
  write(pdf, "Charges", margin, top, { font: "bold", size: 12, color: provider.dress.ink });
  const head = { size: 7.5, color: inks.quiet, align: "right" as const };
  write(pdf, "Quantity", margin, top + 6, { ...head, width: columns.quantity });
  write(pdf, "Rate", margin, top + 6, { ...head, width: columns.rate });
  write(pdf, "Amount", margin, top + 6, { ...head, width });
  rule(pdf, margin, top + 18, width);

  let y = top + 24;
  for (const line of lines) {
    write(pdf, line.description, margin, y, { width: width * 0.42 });
    write(pdf, quantityOf(line, statement), margin, y, { width: columns.quantity, align: "right" });
    write(pdf, rateOf(line, statement), margin, y, { width: columns.rate, align: "right" });
    write(pdf, formats.money(line.totalCharge), margin, y, { width, align: "right" });
    y += ROW;
  }
  rule(pdf, margin, y + 1, width);
  y += 8;
  const sums: [label: string, amount: string, isBold: boolean][] = [
    ["Current charges", document.totalCharges.toFixed(2), true],
    ["Previous balance", summary.previousCloseBalance, false],
    ["Payment received, thank you", summary.afterPreviousTotalPayment, false],
    ["Amount due", document.totalCharges.toFixed(2), true],
  ];
  for (const [label, amount, isBold] of sums) {
    const style = { font: isBold ? ("bold" as const) : ("regular" as const) };
    write(pdf, label, margin + width * 0.5, y, style);
    write(pdf, formats.money(amount), margin, y, { ...style, width, align: "right" });
    y += ROW;
  }
  if (document.notes) write(pdf, document.notes, margin, y + 4, { color: inks.quiet, width: width * 0.5 });
  return y + 10;
}
