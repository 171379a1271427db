"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";

export type Cause = "stale" | "offline" | "fault";

/**
 * Why something that the browser asked of the portal failed. An action or a script of a version that has been replaced
 * since the page was opened is not there any more: trying again would fail for ever, loading the page again helps.
 */
export function causeOf(error: unknown): Cause {
  if (globalThis.navigator?.onLine === false) return "offline";
  const isStale = error instanceof Error && error.name === "ChunkLoadError";
  return isStale || unstable_isUnrecognizedActionError(error) ? "stale" : "fault";
}
