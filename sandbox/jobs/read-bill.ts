import { extractText, getDocumentProxy } from "unpdf";
import { readScanLine, type Scanned } from "../bills/pdf/scan-line";
import { MOST_PAGES, UnreadableFileError } from "./limits";
import { mediaTypeOf } from "./media-type";

/** What a bill says, as far as this sandbox can read. */
export type ReadBill = Scanned & { provider: string };

async function textOf(content: Uint8Array): Promise<string> {
  try {
    const pdf = await getDocumentProxy(new Uint8Array(content), { verbosity: 0 });
    if (pdf.numPages > MOST_PAGES)
      throw new UnreadableFileError(`The PDF has more than ${MOST_PAGES} pages.`);
    return (await extractText(pdf, { mergePages: true })).text;
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError("The PDF could not be read.");
  }
}

/**
 * Reads a file. A specimen bill of this sandbox is read by its text; null for every other PDF and for pictures, which
 * count as no utility bills here. Throws `UnreadableFileError`.
 */
export async function readBill(content: Uint8Array): Promise<ReadBill | null> {
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) throw new UnreadableFileError("The file is no PDF, PNG or JPG.");
  if (mediaType !== "application/pdf") return null;
  const text = await textOf(content);
  const scanned = readScanLine(text);
  const provider = /Payable to (.+?)\s+From /s.exec(text)?.[1]?.replace(/\s+/g, " ");
  return scanned && provider !== undefined ? { ...scanned, provider } : null;
}
