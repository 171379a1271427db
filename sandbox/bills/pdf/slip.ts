import { scanLines } from "./scan-line";
import { contentWidth, inks, margin, type Pdf, write } from "./sheet";
import type { Statement } from "./statement";

const HEIGHT = 132;

/** The payment slip at the foot of the page, with the line that machines read. */
export function drawSlip(pdf: Pdf, statement: Statement): void {
  const { provider, customer, accountNumber, summary, document, formats, scanned } = statement;
  const width = contentWidth(pdf);
  const top = pdf.page.height - HEIGHT;
  pdf
    .moveTo(0, top)
    .lineTo(pdf.page.width, top)
    .lineWidth(0.7)
    .dash(4, { space: 3 })
    .strokeColor(inks.quiet)
    .stroke()
    .undash();
  write(pdf, "Payment slip", margin, top + 14, { font: "bold", size: 11, color: provider.dress.ink });
  write(pdf, `Payable to ${provider.name}`, margin, top + 30, { width: width * 0.5, isOneLine: true });
  write(pdf, `From ${customer}`, margin, top + 43, {
    color: inks.quiet,
    width: width * 0.5,
    isOneLine: true,
  });
  const facts: [string, string][] = [
    ["Account number", accountNumber],
    ["Bill number", summary.invoiceId],
    ["Due date", document.dueDate ? formats.date(document.dueDate) : "-"],
    ["Amount", formats.money(document.totalCharges.toFixed(2))],
  ];
  facts.forEach(([label, value], index) => {
    const y = top + 14 + index * 14;
    write(pdf, label, margin + width * 0.56, y, { color: inks.quiet });
    write(pdf, value, margin, y, { width, align: "right", font: index === 3 ? "bold" : "regular" });
  });
  scanLines(scanned).forEach((text, index) => {
    write(pdf, text, margin, top + 80 + index * 11, { font: "mono", size: 7.5 });
  });
  write(pdf, "Sandbox specimen. Made up for tests by a local sandbox; nobody owes this.", margin, top + 108, {
    size: 7.5,
    color: inks.quiet,
    width,
    align: "center",
  });
}

/** "SPECIMEN" across the page, so that no print of it passes for a bill. */
export function drawSpecimenMark(pdf: Pdf): void {
  const { width, height } = pdf.page;
  pdf.save();
  pdf.rotate(-38, { origin: [width / 2, height / 2] }).fillOpacity(0.055);
  write(pdf, "SANDBOX SPECIMEN", 0, height / 2 - 22, {
    font: "bold",
    size: 50,
    color: "#000000",
    width,
    align: "center",
  });
  pdf.fillOpacity(1).restore();
}
