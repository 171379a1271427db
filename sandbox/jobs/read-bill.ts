import { readScanLine, type Scanned } from "../bills/pdf/scan-line";
import { UnreadableFileError } from "./limits";
import { mediaTypeOf } from "./media-type";
import { textOfPdf } from "./pdf-text";

/** What a bill says, as far as this sandbox can read. */
export type ReadBill = Scanned & { provider: string };

/**
 * Reads a file. A specimen bill of this sandbox is read by its text; null for every other PDF and for pictures, which
 * count as no utility bills here. Throws `UnreadableFileError`.
 */
export async function readBill(content: Uint8Array): Promise<ReadBill | null> {
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) throw new UnreadableFileError("The file is no PDF, PNG or JPG.");
  if (mediaType !== "application/pdf") return null;
  const text = await textOfPdf(content);
  const scanned = readScanLine(text);
  const provider = /Payable to (.+?)\s+From /s.exec(text)?.[1]?.replace(/\s+/g, " ");
  return scanned && provider !== undefined ? { ...scanned, provider } : null;
}
