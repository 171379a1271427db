import { isDeepStrictEqual } from "node:util";
import type { Prisma } from "../generated/client";

type Fields = Prisma.InputJsonObject;

/** A value without the times of its last update, at any depth: they alone are no change. */
function withoutUpdateTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutUpdateTimes);
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).filter(([name]) => name !== "updated");
  return Object.fromEntries(entries.map(([name, item]) => [name, withoutUpdateTimes(item)]));
}

/**
 * What an update event says beyond the new values: the names of the payload's fields that changed, and their former
 * values (`/cookbooks/webhooks`). A change that the payload does not show, or of times only, leaves both empty.
 */
export function changesBetween(before: Fields, after: Fields) {
  const changed = Object.entries(before).filter(
    ([name, value]) =>
      name !== "updated" && !isDeepStrictEqual(withoutUpdateTimes(value), withoutUpdateTimes(after[name])),
  );
  return { protectedChanges: changed.map(([name]) => name), old: Object.fromEntries(changed) };
}
