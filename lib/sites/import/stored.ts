import { z } from "zod";
import { isFieldErrorKey } from "@/lib/i18n/said";
import type { NectarSite } from "@/lib/nectar/types";
import { columns } from "@/lib/sites/import/headers";

/** A row of a stored import: what becomes a site, with Nectar's id as soon as it has one. */
export const importRows = z.array(
  z.object({
    name: z.string(),
    address: z.string().optional(),
    externalId: z.string().optional(),
    nectarId: z.string().optional(),
  }),
);
export type ImportRow = z.infer<typeof importRows>[number];

/** What an import that cannot be begun keeps instead of rows. */
export const importFaults = z.array(
  z.object({
    line: z.number(),
    column: z.enum(columns),
    key: z.string().refine(isFieldErrorKey),
    values: z.record(z.string(), z.number()).optional(),
  }),
);

const importStates = ["refused", "checked", "running", "done", "failed"] as const;
export type ImportState = (typeof importStates)[number];

export function isImportState(text: string): text is ImportState {
  return importStates.some((state) => state === text);
}

/** Whether a site of Nectar's is the one that a row has made there, or would make. */
export function isOf(row: ImportRow, site: NectarSite): boolean {
  if (row.nectarId) return row.nectarId === site.id;
  return (
    site.name === row.name &&
    site.externalId === (row.externalId ?? null) &&
    site.address === (row.address ?? null)
  );
}
