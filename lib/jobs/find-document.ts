import { findCompanyIdByNectarId } from "@/lib/companies/queries";
import { findCompanyIdOfDocument } from "@/lib/documents/queries";
import { NectarForbiddenError, NectarNotFoundError } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";
import { type FindDocument, queueSync } from "@/lib/queue";
import { assignEvents, markEventsProcessed } from "@/lib/webhooks/commands";

/**
 * Finds out whose bill events are about that name no company, and asks for a sync of that company.
 * @throws NectarError when Nectar cannot be asked; the queue tries again later
 */
export async function findDocument({ nectarId }: FindDocument): Promise<void> {
  const startedAt = new Date();
  const companyId = (await findCompanyIdOfDocument(nectarId)) ?? (await companyByNectar(nectarId));
  if (!companyId) {
    const outcome = "ignored: a bill of no company that this portal knows";
    return markEventsProcessed(nectarId, startedAt, { outcome, companyId: null });
  }
  await assignEvents(nectarId, companyId);
  await queueSync(companyId);
}

async function companyByNectar(nectarId: string): Promise<string | null> {
  try {
    const { companyId } = await nectar().findDocument(nectarId);
    return companyId && (await findCompanyIdByNectarId(companyId));
  } catch (error) {
    if (error instanceof NectarNotFoundError || error instanceof NectarForbiddenError) return null;
    throw error;
  }
}
