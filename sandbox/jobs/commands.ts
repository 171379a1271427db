import { createHash } from "node:crypto";
import { now } from "../clock/clock";
import { db } from "../db";
import type { Job } from "../generated/client";
import { InvalidInputError } from "../invalid-input";
import { signals } from "../signals";
import { assertOwnSites } from "../sites/own-sites";
import { mediaTypeOf } from "./media-type";

/** A bill to be read: its bytes, or where they are to be fetched from. */
export type NewFile = { fileName: string; content: Uint8Array<ArrayBuffer> } | { sourceUrl: string };

/** How the content of a file is compared: its SHA-256 in hex. */
export function digestOf(content: Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

/** The last part of an address, as the name of the file that is there. */
function nameIn(address: string): string {
  const last = new URL(address).pathname.split("/").at(-1) ?? "";
  return last.replace(/[^\w.-]/g, "_").slice(0, 200) || "document";
}

function fileRow(file: NewFile) {
  if ("sourceUrl" in file) return { sourceUrl: file.sourceUrl, fileName: nameIn(file.sourceUrl) };
  const { fileName, content } = file;
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) throw new InvalidInputError("document: must be a PDF, PNG or JPG");
  return { fileName, content, mediaType, digest: digestOf(content) };
}

/** Takes bills of a company's site, which are read in the background. Throws `InvalidInputError`. */
export async function createJob(companyId: string, siteId: string, files: NewFile[]): Promise<Job> {
  await assertOwnSites(companyId, [siteId], "siteId");
  const at = now();
  const job = await db.job.create({
    data: {
      companyId,
      siteId,
      createdAt: at,
      updatedAt: at,
      dueAt: at,
      files: { create: files.map(fileRow) },
    },
  });
  signals.emit("job");
  return job;
}
