import type { Input } from "ky";
import { NectarUnreadableError } from "./errors";

/** A full page of 500 connections reaches this only where each has more than fifty accounts. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Statuses that `Response` refuses to give a body. */
const bodiless = new Set([204, 205, 304]);

/**
 * `fetch` that resolves when the whole body is there, so that ky's time-out and retries cover the body
 * too: by itself ky stops looking once the headers have come.
 * Throws `NectarUnreadableError` for a body of more than 10 MiB, of which no more is read.
 */
export async function fetchWhole(input: Input, init?: RequestInit): Promise<Response> {
  // React remembers the promises of GET requests while it renders a page, failed ones included, unless a
  // signal is given here: a retry would get the old failure again.
  const signal = input instanceof Request ? input.signal : init?.signal;
  const response = await fetch(input, { ...init, signal });
  const { status, statusText, headers } = response;
  const body = await readBody(response);
  return new Response(bodiless.has(status) ? null : body, { status, statusText, headers });
}

/** Counted as it comes in: a length that is declared may be wrong, and says nothing of what is compressed. */
async function readBody({ body }: Response): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the body.
    if (bytes > MAX_BYTES) throw new NectarUnreadableError(`an answer of more than ${MAX_BYTES} bytes`);
    chunks.push(chunk);
  }
  return new Blob(chunks);
}

/** What has been seen of a call so far. */
export type Sightings = { attempts: number; status: number | null };

/** `fetchWhole` that notes each attempt and the status of the last answer. */
export function watchedFetch(): { seen: Sightings; fetch: typeof fetchWhole } {
  const seen: Sightings = { attempts: 0, status: null };
  return {
    seen,
    fetch: async (input, init) => {
      seen.attempts++;
      const response = await fetchWhole(input, init);
      seen.status = response.status;
      return response;
    },
  };
}
