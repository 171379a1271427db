import PDFDocument from "pdfkit";
import type { Statement } from "./statement";

export type Pdf = PDFKit.PDFDocument;

const fonts = { regular: "Helvetica", bold: "Helvetica-Bold", mono: "Courier" };

/** In points. */
export const margin = 46;

/** Text and hairlines that go with any provider's colours. */
export const inks = { text: "#22262b", quiet: "#69707a", line: "#d5d9de", paper: "#ffffff" };

/** An empty page of the country's paper. Its dates come from the bill, so that the same bill is the same file. */
export function newSheet({ document, provider, isLetter }: Statement): Pdf {
  return new PDFDocument({
    size: isLetter ? "LETTER" : "A4",
    // Nothing may flow onto a second page by itself: everything has its place.
    margins: { top: margin, left: margin, right: margin, bottom: 0 },
    lang: "en",
    displayTitle: true,
    info: {
      Title: `${provider.name}: bill of ${document.billDate.toISOString().slice(0, 10)}`,
      Author: provider.name,
      Subject: "Sandbox specimen, not a real bill",
      Creator: "Nectar sandbox",
      Producer: "Nectar sandbox",
      CreationDate: document.billDate,
    },
  });
}

type TextStyle = {
  font?: keyof typeof fonts;
  size?: number;
  color?: string;
  width?: number;
  align?: "left" | "right" | "center";
  isOneLine?: boolean;
};

/**
 * Writes text at a place. Without `width` it is one line, however long; with it, it wraps, or with `isOneLine` too is cut
 * off. Coordinates are of its top left corner.
 */
export function write(pdf: Pdf, text: string, x: number, y: number, style: TextStyle = {}): void {
  const { font = "regular", size = 9, color = inks.text, width, align = "left", isOneLine = false } = style;
  pdf.font(fonts[font]).fontSize(size).fillColor(color);
  const cut = isOneLine ? { height: size * 1.1, ellipsis: true } : {};
  pdf.text(text, x, y, { width, align, lineBreak: width !== undefined, ...cut });
}

/** A hairline across a width. */
export function rule(pdf: Pdf, x: number, y: number, width: number, color = inks.line): void {
  pdf
    .moveTo(x, y)
    .lineTo(x + width, y)
    .lineWidth(0.6)
    .strokeColor(color)
    .stroke();
}

/** The width between the margins. */
export function contentWidth(pdf: Pdf): number {
  return pdf.page.width - 2 * margin;
}
