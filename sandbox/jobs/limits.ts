/** Nectar's limits of a bill that is uploaded: 25 MB a file, 150 pages a PDF. */
export const MOST_BYTES = 25_000_000;
export const MOST_PAGES = 150;

/** Addresses in one bulk upload. Nectar documents no limit. */
export const MOST_ADDRESSES = 50;

/** Why a file could not be taken, in a sentence for the job's `terminationReason`. */
export class UnreadableFileError extends Error {
  override name = "UnreadableFileError";
}
