import { type Info, parse } from "csv-parse/sync";
import { decodeText } from "@/lib/sites/import/decode";
import type { FileFault } from "@/lib/sites/import/faults";
import { type Column, columnOf } from "@/lib/sites/import/headers";
import { MAX_ROWS } from "@/lib/sites/import/limits";

/** A row of the file as it was written, with the line on which it begins. */
export type FileRow = { line: number } & Record<Column, string>;

type ParsedFile = { rows: FileRow[] } | { fault: FileFault; line?: number };

/**
 * Reads a CSV file of sites: its encoding and its separator are found out, its columns told by their names in any of
 * the portal's languages; other columns are left out. No more is read than one row too many.
 */
export function parseSites(bytes: Uint8Array): ParsedFile {
  const text = decodeText(bytes);
  if (text === null) return { fault: "encoding" };
  if (text.trim() === "") return { fault: "empty" };
  const records = readRecords(text);
  if ("fault" in records) return records;

  const [header, ...body] = records.rows;
  const columns = header?.record.map(columnOf) ?? [];
  if (!columns.includes("name")) return { fault: "noHeader" };
  const known = columns.filter((column) => column !== null);
  if (new Set(known).size < known.length) return { fault: "columnTwice" };
  if (body.length === 0) return { fault: "noRows" };
  if (body.length > MAX_ROWS) return { fault: "tooManyRows" };
  // An unquoted separator in an address would move what follows it into the wrong columns.
  const wide = body.find(({ record }) => record.slice(columns.length).some((cell) => cell.trim() !== ""));
  if (wide) return { fault: "tooManyCells", line: wide.line };
  return {
    rows: body.map(({ record, line }) => {
      const cell = (column: Column) => record[columns.indexOf(column)]?.trim() ?? "";
      return { line, name: cell("name"), address: cell("address"), externalId: cell("externalId") };
    }),
  };
}

type Records = { rows: { record: string[]; line: number }[] } | { fault: FileFault; line?: number };

function readRecords(text: string): Records {
  const rows: { record: string[]; line: number }[] = [];
  // The reader tells where a row ends. Where it begins is one line after the end of the one before.
  let end = 0;
  const options = {
    delimiter: separatorOf(text),
    relax_column_count: true,
    to: MAX_ROWS + 2,
    skip_records_with_empty_values: true,
    on_record: (record: string[], { lines }: Info) => {
      rows.push({ record, line: lines });
      return null;
    },
  };
  try {
    parse(text, options);
  } catch (error) {
    return { fault: "quotes", line: lineOf(error) };
  }
  for (const row of rows) {
    const within = row.record.reduce((count, cell) => count + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
    end = row.line;
    row.line = end - within;
  }
  return { rows };
}

function lineOf(error: unknown): number | undefined {
  return error instanceof Error && "lines" in error && typeof error.lines === "number"
    ? error.lines
    : undefined;
}

/** The separator that the first line has most of: Excel writes the one of the computer's language. */
function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  const counts = [",", ";", "\t"].map((separator) => ({ separator, count: header.split(separator).length }));
  return counts.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}
