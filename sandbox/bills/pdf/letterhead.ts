import { contentWidth, inks, margin, type Pdf, rule, write } from "./sheet";
import type { Statement } from "./statement";

const BAND = 84;

function initials(name: string): string {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  return words
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase() ?? "")
    .join("");
}

/** The provider's head: a band of its colour, or a letterhead in it, as its sign-in page has. */
export function drawLetterhead(pdf: Pdf, { provider, document, summary, formats }: Statement): void {
  const { dress, name, host } = provider;
  const isPlain = dress.layout === "letterhead";
  const ink = isPlain ? dress.ink : dress.accentInk;
  if (!isPlain) pdf.rect(0, 0, pdf.page.width, BAND).fill(dress.accent);
  pdf
    .roundedRect(margin, 24, 36, 36, dress.type === "serif" ? 2 : 8)
    .fill(isPlain ? dress.accent : dress.accentInk);
  write(pdf, initials(name), margin, 35, {
    font: "bold",
    size: 14,
    width: 36,
    align: "center",
    color: isPlain ? dress.accentInk : dress.accent,
  });
  write(pdf, name, margin + 48, 27, { font: "bold", size: 16, color: ink, width: 330, isOneLine: true });
  write(pdf, host, margin + 48, 48, { size: 9, color: ink, width: 300, isOneLine: true });
  const right = { width: contentWidth(pdf), align: "right" as const, color: ink };
  write(pdf, document.notes.startsWith("Revised") ? "Revised bill" : "Bill", margin, 27, {
    ...right,
    font: "bold",
    size: 13,
  });
  write(pdf, `No. ${summary.invoiceId} of ${formats.date(document.billDate)}`, margin, 48, right);
  if (isPlain) rule(pdf, margin, BAND - 6, contentWidth(pdf), dress.accent);
}

function fact(pdf: Pdf, label: string, value: string, x: number, y: number, width: number): void {
  write(pdf, label, x, y, { size: 7.5, color: inks.quiet, width });
  write(pdf, value, x, y + 10, { font: "bold", size: 9, width });
}

/** Who is billed, how much is due and when, and what the bill is about. */
export function drawSummary(pdf: Pdf, statement: Statement): void {
  const { document, customer, serviceAddress, accountNumber, formats, identifiers, provider } = statement;
  const width = contentWidth(pdf);
  write(pdf, customer, margin, 104, { font: "bold", size: 11, width: width * 0.52, isOneLine: true });
  write(pdf, serviceAddress || "No service address", margin, 120, { width: width * 0.5 });

  const boxWidth = 196;
  const x = margin + width - boxWidth;
  pdf.roundedRect(x, 100, boxWidth, 62, 5).fill(provider.dress.ground);
  write(pdf, "Amount due", x + 14, 110, { size: 8, color: provider.dress.ink });
  write(pdf, formats.money(document.totalCharges.toFixed(2)), x + 14, 121, {
    font: "bold",
    size: 19,
    color: provider.dress.ink,
  });
  const due = document.dueDate ? `Please pay by ${formats.date(document.dueDate)}` : "Paid already";
  write(pdf, due, x + 14, 145, { size: 8, color: provider.dress.ink });

  const others = identifiers.filter(({ name }) => name !== "ACCOUNT");
  const period = `${formats.date(document.periodStart)} - ${formats.date(document.periodEnd)}`;
  const facts: [string, string][] = [
    ["Account number", accountNumber],
    ["Billing period", period],
    ...others.map(({ rawName, value }): [string, string] => [rawName, value]),
    ["Tariff", statement.usage?.details.tariff || "Standard"],
  ];
  const column = width / Math.min(facts.length, 5);
  facts.slice(0, 5).forEach(([label, value], index) => {
    fact(pdf, label, value, margin + index * column, 178, column - 8);
  });
  rule(pdf, margin, 214, width);
}
