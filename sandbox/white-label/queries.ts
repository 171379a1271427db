import { db } from "../db";
import { noWhiteLabel, type WhiteLabel, whiteLabelSchema } from "./white-label";

/** The white label of an organization; Nectar's own looks where it has none. */
export async function findWhiteLabel(organizationId: string): Promise<WhiteLabel> {
  const stored = await db.whiteLabel.findUnique({ where: { organizationId } });
  return stored === null ? noWhiteLabel : whiteLabelSchema.parse(stored);
}
