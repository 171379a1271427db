import { db } from "../db";
import type { Meter } from "../generated/client";
import type { ListWindow } from "../list-window";

/** One page of a company's meters, in a stable order, with the length of the whole list. */
export async function listMeters<Page extends ListWindow>(
  companyId: string,
  pageAt: (total: number) => Page,
): Promise<{ total: number; page: Page; meters: Meter[] }> {
  const total = await db.meter.count({ where: { companyId } });
  const page = pageAt(total);
  const { skip, take } = page;
  const meters = await db.meter.findMany({ where: { companyId }, orderBy: { id: "asc" }, skip, take });
  return { total, page, meters };
}
