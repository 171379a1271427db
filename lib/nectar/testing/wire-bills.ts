import { randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";
import { example } from "./examples";
import { type Answer, sendJson } from "./server";

type Wire = Record<string, unknown> & { id: string };

/** A usage record as Nectar writes it. */
export function wireUsage(changes: Record<string, unknown> = {}): Wire {
  const [shape] = example("usage-list").usageData as Record<string, unknown>[];
  return {
    ...shape,
    id: randomUUID(),
    updated: "2026-01-12T09:30:40Z",
    site: null,
    document: undefined,
    isEstimated: false,
    exclusion: null,
    ...changes,
  };
}

/** A bill as Nectar writes it, of the company that is asked for. */
export function wireDocument(changes: Record<string, unknown> = {}): Wire {
  const [shape] = example("document-list").documents as Record<string, unknown>[];
  return { ...shape, id: randomUUID(), company: undefined, usageData: [wireUsage()], ...changes };
}

export type WireBills = {
  documents: Wire[];
  deletedDocuments?: Wire[];
  usage?: Wire[];
  deletedUsage?: Wire[];
  perPage?: number;
};

/** A Nectar that has these bills, answering its lists as documented. They may be changed meanwhile. */
export function answerBills(bills: WireBills): Answer {
  return (response, { path, query }) => {
    const isDeleted = query.get("isDeleted") === "true";
    const perPage = bills.perPage ?? 100;
    if (path.endsWith("/document")) {
      const rows = (isDeleted ? bills.deletedDocuments : bills.documents) ?? [];
      return sendBillPage(response, query, { list: "documents", rows: changed(rows, query), perPage });
    }
    const rows = (isDeleted ? bills.deletedUsage : bills.usage) ?? [];
    return sendBillPage(response, query, { list: "usageData", rows: changed(rows, query), perPage });
  };
}

function changed(rows: Wire[], query: URLSearchParams): Wire[] {
  const since = query.get("startDate");
  return since ? rows.filter(({ updated }) => typeof updated === "string" && updated >= since) : rows;
}

/** Sends one page of a list; past the end comes the last page again. */
function sendBillPage(
  response: ServerResponse,
  query: URLSearchParams,
  { list, rows, perPage }: { list: "documents" | "usageData"; rows: unknown[]; perPage: number },
): void {
  const totalPages = Math.max(1, Math.ceil(rows.length / perPage));
  const currentPage = Math.min(Number(query.get("page") ?? 1), totalPages);
  sendJson(response, 200, {
    [list === "documents" ? "totalDocuments" : "totalUsageData"]: rows.length,
    perPage,
    totalPages,
    currentPage,
    hasNext: currentPage < totalPages,
    hasPrevious: currentPage > 1,
    [list]: rows.slice((currentPage - 1) * perPage, currentPage * perPage),
  });
}
