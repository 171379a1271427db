import { pipeline, Readable } from "node:stream";
import { stringify } from "csv-stringify";
import { log } from "@/lib/log";

/** A cell: text is escaped, a number stays one. Null is an empty cell. */
export type Cell = string | number | null;

type Rows = AsyncIterable<Cell[]> | Iterable<Cell[]>;

/**
 * A CSV file (RFC 4180) to download, sent as its rows come. It begins with a byte order mark, without which Excel takes
 * UTF-8 for something else. Text that a spreadsheet would run as a formula gets an apostrophe before it (OWASP, "CSV
 * Injection"). When the rows cannot be read to their end the download breaks off; when nobody takes it any more they are
 * read no further.
 * @param name of the file, without its ending
 */
export function csvFile(name: string, header: string[], rows: Rows): Response {
  const lines = stringify({
    header: true,
    columns: header,
    bom: true,
    escape_formulas: true,
    record_delimiter: "\r\n",
  });
  // A failure on either side ends both; whoever reads the answer is told of it by `lines`.
  pipeline(Readable.from(logged(rows, name)), lines, () => undefined);
  return new Response(Readable.toWeb(lines) as ReadableStream<Uint8Array>, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name.replaceAll(/[^\w.-]+/g, "-")}.csv"`,
      "Cache-Control": "no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function* logged(rows: Rows, file: string): AsyncGenerator<Cell[]> {
  try {
    yield* rows;
  } catch (error) {
    log().error({ err: error, file }, "the rows of a file could not be read to their end");
    throw error;
  }
}
