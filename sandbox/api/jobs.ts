import { z } from "zod";
import { db } from "../db";
import { env } from "../env";
import type { Job } from "../generated/client";
import { createJob } from "../jobs/commands";
import { MOST_ADDRESSES, MOST_BYTES } from "../jobs/limits";
import { companyOf, pathId, visible } from "./access";
import { time, uuid } from "./answer-fields";
import type { ApiContext } from "./auth";
import { ApiError } from "./errors";
import { operation } from "./operation";

const siteId = z.guid("must be a uuid").transform((id) => id.toLowerCase());

/** A form's other parts, its limits and its boundaries, take a little more than the file itself. */
const MOST_FORM_BYTES = MOST_BYTES + 1_000_000;

const upload = z.object({
  document: z.instanceof(File, { error: "must be one file" }).meta({ type: "string", format: "binary" }),
  siteId,
});

const fileAddress = z
  .string()
  .max(2000)
  .refine((text) => {
    const protocol = URL.parse(text)?.protocol;
    return protocol === "https:" || (env().SANDBOX_FETCH_PRIVATE && protocol === "http:");
  }, "must be an https address")
  .meta({ format: "uri" });

const bulkUpload = z.object({ documents: z.array(fileAddress).min(1).max(MOST_ADDRESSES), siteId });

const jobAnswer = z
  .object({
    id: uuid,
    created: time,
    updated: time,
    company: uuid,
    siteId: uuid,
    status: z.enum(["PENDING", "COMPLETED", "FAILED"]),
    terminationReason: z.string().nullable(),
    parsedDocumentIds: z.array(uuid),
    duplicates: z.int().meta({ description: "Files that were uploaded before." }),
    duplicateDocumentIds: z.array(uuid).meta({ description: "What those files had become." }),
    nonUtilityDocumentIds: z.array(uuid).meta({ description: "Files that are no utility bills." }),
  })
  .meta({ id: "Job" });

function jobJson(job: Job): z.input<typeof jobAnswer> {
  return {
    id: job.id,
    created: job.createdAt.toISOString(),
    updated: job.updatedAt.toISOString(),
    company: job.companyId,
    siteId: job.siteId,
    status: jobAnswer.shape.status.parse(job.status),
    terminationReason: job.terminationReason,
    parsedDocumentIds: job.parsedDocumentIds,
    duplicates: job.duplicates,
    duplicateDocumentIds: job.duplicateDocumentIds,
    nonUtilityDocumentIds: job.nonUtilityDocumentIds,
  };
}

const uploadFile = operation({
  id: "createJob",
  method: "POST",
  paths: ["/company/{companyId}/job", "/job/company/{companyId}"],
  summary: "Upload a bill",
  description: "A PDF of up to 150 pages, a PNG or a JPG, of up to 25 MB. It is read in the background.",
  tag: "Jobs",
  source: "/api-reference/jobs",
  find: companyOf,
  body: upload,
  mediaType: "multipart/form-data",
  maxBodyBytes: MOST_FORM_BYTES,
  status: 201,
  answer: jobAnswer,
  handle: async ({ subject: company, body }) => {
    if (body.document.size > MOST_BYTES) throw new ApiError(413, "document: is larger than 25 MB.");
    const content = new Uint8Array(await body.document.arrayBuffer());
    const fileName = body.document.name.replaceAll("\0", "").slice(0, 255) || "document";
    return jobJson(await createJob(company.id, body.siteId, [{ fileName, content }]));
  },
});

const uploadAddresses = operation({
  id: "createBulkJob",
  method: "POST",
  paths: ["/company/{companyId}/job/bulk", "/job/company/{companyId}/bulk"],
  summary: "Upload bills by their addresses",
  description: "They are fetched and read in the background. Redirects are not followed.",
  tag: "Jobs",
  source: "/api-reference/jobs",
  find: companyOf,
  body: bulkUpload,
  status: 201,
  answer: jobAnswer,
  handle: async ({ subject: company, body }) => {
    const files = body.documents.map((sourceUrl) => ({ sourceUrl }));
    return jobJson(await createJob(company.id, body.siteId, files));
  },
});

async function jobOf(c: ApiContext) {
  const company = c.req.param("companyId") === undefined ? null : await companyOf(c);
  const id = pathId(c, "jobId", "Job");
  const job = await db.job.findUnique({ where: { id }, include: { company: true } });
  return visible(c, company && job?.companyId !== company.id ? null : job, "Job");
}

const get = operation({
  id: "getJob",
  method: "GET",
  paths: ["/company/{companyId}/job/{jobId}", "/job/{jobId}"],
  summary: "Get a job",
  tag: "Jobs",
  source: "/api-reference/jobs",
  find: jobOf,
  status: 200,
  answer: jobAnswer,
  handle: async ({ subject: job }) => jobJson(job),
});

export const jobOperations = [uploadFile, uploadAddresses, get];
