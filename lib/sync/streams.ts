import type { NectarDocument, NectarUsage } from "@/lib/nectar/types";

/**
 * What is copied from Nectar, in this order: bills before the usage that names them, what counts before what was
 * deleted, which Nectar lists apart.
 */
export const streams = ["documents", "documents-deleted", "usage", "usage-deleted"] as const;
export type Stream = (typeof streams)[number];

/** A page of one of them, as it is to be stored. */
export type Arrived = { isDeleted: boolean } & (
  | { kind: "documents"; rows: NectarDocument[] }
  | { kind: "usage"; rows: NectarUsage[] }
);
