import { Readable } from "node:stream";
import { stringify } from "csv-stringify";

/** A cell: text is escaped, a number stays one. Null is an empty cell. */
export type Cell = string | number | null;

/**
 * A CSV file (RFC 4180) to download, sent as its rows come. It begins with a byte order mark, without which Excel takes
 * UTF-8 for something else. Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
 * Injection").
 *
 * @param name of the file, without its ending
 */
export function csvFile(name: string, header: string[], rows: AsyncIterable<Cell[]> | Iterable<Cell[]>) {
  const lines = Readable.from(rows).pipe(
    stringify({ header: true, columns: header, bom: true, escape_formulas: true, record_delimiter: "\r\n" }),
  );
  return new Response(Readable.toWeb(lines) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replaceAll(/[^\w.-]+/g, "-")}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
