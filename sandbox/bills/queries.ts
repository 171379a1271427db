import { db } from "../db";
import type { Document, Prisma, Site, UsageRecord } from "../generated/client";
import type { ListWindow } from "../list-window";
import { dateConditions, type ListFilters, type ListScope, meterCondition, newestFirst } from "./filters";

/** What usage shows of its document. */
type DocumentDates = Pick<Document, "id" | "createdAt">;

/** What usage shows of its meter. */
const shownMeter = {
  id: true,
  address: true,
  isTracked: true,
  identifiers: true,
} satisfies Prisma.MeterSelect;
type ShownMeter = Prisma.MeterGetPayload<{ select: typeof shownMeter }>;

/** A usage record with what its JSON shows of its meter, its site and its document. */
export type UsageDetailsRow = {
  record: UsageRecord;
  meter: ShownMeter | undefined;
  site: Site | undefined;
  document: DocumentDates | undefined;
};

/** A document with its usage. */
export type DocumentRow = { document: Document; usage: UsageDetailsRow[] };

type Paged<Page, Row> = { total: number; page: Page; rows: Row[] };

/** The rows of a table with these ids, by id. */
function byId<Row extends { id: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function distinct(ids: (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

async function datesOf(documentIds: string[]): Promise<DocumentDates[]> {
  return db.document.findMany({ where: { id: { in: documentIds } }, select: { id: true, createdAt: true } });
}

/** Adds what the JSON of usage shows beside it. `known` are its documents, where the caller has them. */
async function withContext(records: UsageRecord[], known?: DocumentDates[]): Promise<UsageDetailsRow[]> {
  const [meters, sites, documents] = await Promise.all([
    db.meter.findMany({
      where: { id: { in: distinct(records.map(({ meterId }) => meterId)) } },
      select: shownMeter,
    }),
    db.site.findMany({ where: { id: { in: distinct(records.map(({ siteId }) => siteId)) } } }),
    known ?? datesOf(distinct(records.map(({ documentId }) => documentId))),
  ]);
  const [meterById, siteById, documentById] = [byId(meters), byId(sites), byId(documents)];
  return records.map((record) => ({
    record,
    meter: meterById.get(record.meterId),
    site: siteById.get(record.siteId ?? ""),
    document: documentById.get(record.documentId),
  }));
}

async function withUsage(documents: Document[]): Promise<DocumentRow[]> {
  const records = await db.usageRecord.findMany({
    where: { documentId: { in: documents.map(({ id }) => id) } },
    orderBy: [{ startDate: "asc" }, { id: "asc" }],
  });
  const rows = await withContext(records, documents);
  const usage = Map.groupBy(rows, ({ record }) => record.documentId);
  return documents.map((document) => ({ document, usage: usage.get(document.id) ?? [] }));
}

/** One page of the usage of a company, site, connection or document, newest bill first. `pageAt` says which rows those are. */
export async function listUsage<Page extends ListWindow>(
  scope: ListScope,
  filters: ListFilters,
  pageAt: (total: number) => Page,
): Promise<Paged<Page, UsageDetailsRow>> {
  const where: Prisma.UsageRecordWhereInput = {
    ...scope,
    isDeleted: filters.isDeleted,
    ...dateConditions(filters, { first: "startDate", last: "endDate" }),
    datasourceType: filters.datasourceType && { in: filters.datasourceType },
    meterId: await meterCondition(scope, filters.identifier),
  };
  const total = await db.usageRecord.count({ where });
  const page = pageAt(total);
  const { skip, take } = page;
  const records = await db.usageRecord.findMany({ where, orderBy: newestFirst, skip, take });
  return { total, page, rows: await withContext(records) };
}

/** One page of the documents of a company, site or connection, newest bill first. */
export async function listDocuments<Page extends ListWindow>(
  scope: ListScope,
  filters: ListFilters,
  pageAt: (total: number) => Page,
): Promise<Paged<Page, DocumentRow>> {
  const where: Prisma.DocumentWhereInput = {
    ...scope,
    isDeleted: filters.isDeleted,
    ...dateConditions(filters, { first: "periodStart", last: "periodEnd" }),
    datasourceTypes: filters.datasourceType && { hasSome: filters.datasourceType },
    meterId: await meterCondition(scope, filters.identifier),
  };
  const total = await db.document.count({ where });
  const page = pageAt(total);
  const { skip, take } = page;
  const documents = await db.document.findMany({ where, orderBy: newestFirst, skip, take });
  return { total, page, rows: await withUsage(documents) };
}

/** A document with its usage, as the JSON shows it. */
export async function documentDetails(document: Document): Promise<DocumentRow> {
  const [row] = await withUsage([document]);
  return row ?? { document, usage: [] };
}

/** A usage record with its context, as the JSON shows it. */
export async function usageDetails(record: UsageRecord): Promise<UsageDetailsRow> {
  const [row] = await withContext([record]);
  return row ?? { record, meter: undefined, site: undefined, document: undefined };
}
