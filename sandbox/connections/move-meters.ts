import type { Transaction } from "../db";

/**
 * Gives the meters of a connection to the sites that it is linked to now. A meter whose site is still among them stays;
 * the others are dealt out in turn. Bills and usage go with their meter.
 */
export async function moveMeters(tx: Transaction, connectionId: string, siteIds: string[]): Promise<void> {
  const meters = await tx.meter.findMany({
    where: { connectionId, OR: [{ siteId: null }, { siteId: { notIn: siteIds } }] },
    orderBy: { id: "asc" },
    select: { id: true, siteId: true },
  });
  for (const [index, { id: meterId, siteId: from }] of meters.entries()) {
    const siteId = siteIds[index % siteIds.length] ?? null;
    if (siteId === from) continue;
    await tx.meter.update({ where: { id: meterId }, data: { siteId } });
    await tx.usageRecord.updateMany({ where: { meterId }, data: { siteId } });
    await tx.document.updateMany({ where: { meterId }, data: { siteId } });
  }
}
