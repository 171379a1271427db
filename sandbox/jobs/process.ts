import { now } from "../clock/clock";
import { db, type Transaction } from "../db";
import type { Job, JobFile } from "../generated/client";
import { signals } from "../signals";
import { startWorker, type Worker } from "../worker";
import { digestOf } from "./commands";
import { fetchFile } from "./fetch-file";
import { UnreadableFileError } from "./limits";
import { mediaTypeOf } from "./media-type";
import { type ReadBill, readBill } from "./read-bill";
import { storeBill } from "./store-bill";

/** A file without its content: a job may have more of that than fits into memory at once. */
type FileRow = Omit<JobFile, "content">;

type Reading = { file: FileRow; bill: ReadBill | null } | { file: FileRow; reason: string };

/** A file's content, read or else fetched and stored, so that a job that is taken up again need not fetch it again. */
async function contentOf(file: FileRow): Promise<{ file: FileRow; content: Uint8Array }> {
  const stored = await db.jobFile.findUniqueOrThrow({ where: { id: file.id }, select: { content: true } });
  if (stored.content) return { file, content: stored.content };
  const content = new Uint8Array(await fetchFile(file.sourceUrl ?? ""));
  const found = { mediaType: mediaTypeOf(content), digest: digestOf(content) };
  await db.jobFile.update({ where: { id: file.id }, data: { content, ...found } });
  return { file: { ...file, ...found }, content };
}

async function read(row: FileRow): Promise<Reading> {
  try {
    const { file, content } = await contentOf(row);
    return { file, bill: await readBill(content) };
  } catch (error) {
    if (error instanceof UnreadableFileError)
      return { file: row, reason: `${row.fileName}: ${error.message}` };
    throw error;
  }
}

/** The document that the same bytes became before, in the same company; null where they are new. */
async function earlierDocument(tx: Transaction, job: Job, file: FileRow): Promise<string | null> {
  const earlier = await tx.jobFile.findFirst({
    where: {
      digest: file.digest,
      documentId: { not: null },
      id: { not: file.id },
      job: { companyId: job.companyId },
    },
    orderBy: { id: "asc" },
  });
  return earlier?.documentId ?? null;
}

/** What became of a job's files. */
type Outcome = { parsed: string[]; duplicates: string[]; nonUtility: string[]; reasons: string[] };

async function settle(tx: Transaction, job: Job, reading: Reading, outcome: Outcome): Promise<void> {
  if ("reason" in reading) {
    outcome.reasons.push(reading.reason);
    return;
  }
  const { file, bill } = reading;
  const earlier = await earlierDocument(tx, job, file);
  if (earlier) {
    outcome.duplicates.push(earlier);
    return;
  }
  // What is no bill keeps its place all the same: the same file again is its duplicate.
  await tx.jobFile.update({ where: { id: file.id }, data: { documentId: file.id } });
  if (bill) await storeBill(tx, job, file, bill, now());
  (bill ? outcome.parsed : outcome.nonUtility).push(file.id);
}

/**
 * Reads the files of a job, and writes what became of all of them in one transaction: a crash before it leaves the job
 * as it was, to be read again. One file that cannot be got or read makes the job FAILED; the others count all the same.
 */
async function processJob(id: string): Promise<void> {
  const job = await db.job.findUnique({
    where: { id },
    include: { files: { orderBy: { id: "asc" }, omit: { content: true } } },
  });
  if (!job) return;
  const readings: Reading[] = [];
  for (const file of job.files) readings.push(await read(file));
  await db.$transaction(async (tx) => {
    // One job of a company at a time, so that two with the same file cannot both be the first.
    await tx.$queryRaw`SELECT 1 FROM "Company" WHERE "id" = ${job.companyId}::uuid FOR UPDATE`;
    if (!(await tx.job.findFirst({ where: { id, dueAt: { not: null } } }))) return;
    const outcome: Outcome = { parsed: [], duplicates: [], nonUtility: [], reasons: [] };
    for (const reading of readings) await settle(tx, job, reading, outcome);
    await tx.job.update({
      where: { id },
      data: {
        status: outcome.reasons.length > 0 ? "FAILED" : "COMPLETED",
        terminationReason: outcome.reasons.length > 0 ? outcome.reasons.join(" ") : null,
        parsedDocumentIds: outcome.parsed,
        duplicateDocumentIds: [...new Set(outcome.duplicates)],
        duplicates: outcome.duplicates.length,
        nonUtilityDocumentIds: outcome.nonUtility,
        dueAt: null,
        updatedAt: now(),
      },
    });
  });
  signals.emit("outbox");
}

/** Reads the bills that were uploaded and answers when to come again, or null when all are read. */
async function runDueJobs(): Promise<Date | null> {
  const due = await db.job.findMany({
    where: { dueAt: { lte: now() } },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  for (const { id } of due) await processJob(id);
  const next = await db.job.findFirst({ where: { dueAt: { not: null } }, orderBy: { dueAt: "asc" } });
  return next?.dueAt ?? null;
}

/** Reads uploaded bills as soon as they are there; those of before a restart included. */
export function startJobs(): Worker {
  return startWorker("jobs", runDueJobs, { signal: "job" });
}
