import type { z } from "zod";
import type { FieldErrorKey } from "@/lib/i18n/said";
import { isFieldErrorKey } from "@/lib/i18n/said";
import type { Column } from "@/lib/sites/import/headers";
import type { FileRow } from "@/lib/sites/import/parse";
import { type SiteForm, siteInput } from "@/lib/sites/input";

/** What is wrong with a cell. */
export type RowFault = {
  line: number;
  column: Column;
  key: FieldErrorKey;
  /** What goes into the sentence: the limit that was passed, or the line that has the same. */
  values?: Record<string, number>;
};

/** A site of the company that is there already. */
type Present = { name: string; externalId: string | null };

/** Tells the rows that can become sites from the cells that stand in the way. */
export function checkRows(rows: FileRow[], present: Present[]): { good: SiteForm[]; faults: RowFault[] } {
  const names = new Set(present.map(({ name }) => name));
  const ids = new Set(present.map(({ externalId }) => externalId));
  const seen = { name: new Map<string, number>(), externalId: new Map<string, number>() };
  const good: SiteForm[] = [];
  const faults: RowFault[] = [];
  for (const { line, ...cells } of rows) {
    const wrong: RowFault[] = [];
    const { data, error } = siteInput.safeParse(cells);
    for (const issue of error?.issues ?? []) wrong.push(faultOf(line, issue));
    for (const column of ["name", "externalId"] as const) {
      const value = cells[column];
      if (value === "") continue;
      const other = seen[column].get(value);
      const isTaken = column === "name" ? names.has(value) : ids.has(value);
      if (other !== undefined) wrong.push({ line, column, key: "twiceInFile", values: { line: other } });
      else if (isTaken)
        wrong.push({ line, column, key: column === "name" ? "siteNameTaken" : "externalIdTaken" });
      if (other === undefined) seen[column].set(value, line);
    }
    if (data && wrong.length === 0) good.push(data);
    faults.push(...wrong);
  }
  return { good, faults };
}

function faultOf(line: number, issue: z.core.$ZodIssue): RowFault {
  const [path] = issue.path;
  const column = path === "address" || path === "externalId" ? path : "name";
  const key = isFieldErrorKey(issue.message) ? issue.message : "unusable";
  return {
    line,
    column,
    key,
    ...(issue.code === "too_big" && { values: { maximum: Number(issue.maximum) } }),
  };
}
