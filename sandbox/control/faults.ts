import { z } from "zod";
import { storedSetting } from "../stored-setting";

/** How often a fault strikes: a share of 0 to 1, or true for always. */
const share = z.union([z.boolean().transform(Number), z.number().min(0).max(1)]);

/** How API calls go wrong. */
const callFaults = {
  /** Added to every answer, in milliseconds. */
  latencyMs: z.number().int().min(0).max(60_000).default(0),
  /** Share of calls that fail. */
  failRate: share.default(0),
  /**
   * How they fail: with `failStatus` and a JSON error, with `failStatus` and a page of HTML as a proxy would send, with the
   * connection reset before anything is done, or with the call done and its answer cut in the middle.
   */
  failure: z.enum(["status", "html", "reset", "truncated"]).default("status"),
  failStatus: z.number().int().min(400).max(599).default(503),
  /** What a failure with status 429 says in `Retry-After`. */
  retryAfterSeconds: z.number().int().min(0).max(3600).default(1),
};

/** Faults of one operation of the API; they stand in place of those for all. */
const endpointFaults = z.object({
  method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
  /** As in `/openapi.json`, such as `/company/{companyId}/connection`; it means all paths of the operation. */
  path: z.string().startsWith("/").max(200),
  ...callFaults,
});

/** Faults of the sandbox, all off by default. They are this sandbox's invention, for tests. */
export const faultsSchema = z.object({
  ...callFaults,
  endpoints: z.array(endpointFaults).max(100).default([]),
  /** More calls than this with one key answer 429, with the seconds to wait in `Retry-After`; null for no limit. */
  rateLimit: z
    .object({ calls: z.number().int().min(1).max(100_000), perSeconds: z.number().int().min(1).max(3600) })
    .nullable()
    .default(null),
  webhooks: z
    .object({
      /** Share of events that are never sent. */
      drop: share.default(0),
      /** Share of events that are sent twice, with the same svix-id. */
      duplicate: share.default(0),
      /** Every event waits this long, in milliseconds. */
      delayMs: z.number().int().min(0).max(3_600_000).default(0),
      /** Events leave in random order. */
      shuffle: z.boolean().default(false),
      /** Share of attempts that are signed with a wrong secret. */
      badSignature: share.default(0),
    })
    .prefault({}),
});

export type Faults = z.infer<typeof faultsSchema>;

/** The part of the faults that one API call may meet. */
export type CallFaults = Omit<z.infer<typeof endpointFaults>, "method" | "path">;

/** Whether a fault with this share strikes now. */
export function strikes(rate: number): boolean {
  return Math.random() < rate;
}

const setting = storedSetting("faults", faultsSchema);

/** The faults in force. */
export const readFaults = setting.read;

/** Replaces all faults. */
export const setFaults = setting.write;

/** Ends all faults. */
export const clearFaults = setting.clear;
