import type { NectarUsage } from "@/lib/nectar/types";
import { uuid7 } from "@/lib/uuid7";
import { isId } from "@/lib/validation";

/** What is no uuid leads nowhere, and its column takes nothing else. */
function idOrNull(id: string | null): string | null {
  return isId(id) ? id : null;
}

/** A usage record as the statement that stores a page of them takes it. */
function usageRow(record: NectarUsage) {
  return {
    id: uuid7(),
    nectarId: record.id,
    documentNectarId: idOrNull(record.documentId),
    siteNectarId: idOrNull(record.siteId),
    meterId: idOrNull(record.meterId),
    meterName: record.meterName,
    utilityType: record.utilityType,
    startDate: record.startDate,
    endDate: record.endDate,
    usage: record.usage,
    unit: record.unit,
    isEstimated: record.isEstimated,
    exclusion: record.exclusion,
    nectarUpdatedAt: record.updatedAt,
  };
}

/** The rows of these records: each id once, in its newest description. */
export function usageRows(records: NectarUsage[]) {
  return newestOfEach(records).map(usageRow);
}

/** Things of Nectar that have an id that can be one, each once, in its newest description. */
export function newestOfEach<T extends { id: string; updatedAt: Date | null }>(things: T[]): T[] {
  const byId = new Map<string, T>();
  for (const thing of things) {
    const known = byId.get(thing.id);
    const isOlder = known?.updatedAt && thing.updatedAt && thing.updatedAt < known.updatedAt;
    if (isId(thing.id) && !isOlder) byId.set(thing.id, thing);
  }
  return [...byId.values()];
}
