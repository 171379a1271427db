import { db } from "../db";
import type { WhiteLabel } from "./white-label";

/** Replaces the white label of an organization. It shows at once, on the pages of links issued long before too. */
export async function setWhiteLabel(organizationId: string, label: WhiteLabel): Promise<WhiteLabel> {
  await db.whiteLabel.upsert({
    where: { organizationId },
    create: { organizationId, ...label },
    update: label,
  });
  return label;
}

/** Brings Nectar's own looks back. */
export async function clearWhiteLabel(organizationId: string): Promise<void> {
  await db.whiteLabel.deleteMany({ where: { organizationId } });
}
