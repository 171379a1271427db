import { buffer } from "node:stream/consumers";
import { drawCharges } from "./charges-section";
import { drawLetterhead, drawSummary } from "./letterhead";
import { newSheet } from "./sheet";
import { drawSlip, drawSpecimenMark } from "./slip";
import type { Statement } from "./statement";
import { drawUsage } from "./usage-section";

/** Draws a bill as a PDF of one page. The same statement always gives the same bytes. */
export async function renderBill(statement: Statement): Promise<Buffer> {
  const pdf = newSheet(statement);
  drawSpecimenMark(pdf);
  drawLetterhead(pdf, statement);
  drawSummary(pdf, statement);
  const afterUsage = drawUsage(pdf, statement, 230);
  drawCharges(pdf, statement, afterUsage);
  drawSlip(pdf, statement);
  pdf.end();
  return buffer(pdf);
}
