import type { Transaction } from "../../db";

/** Ends what is still to be sent to an endpoint. It stays in the log as not delivered, for this reason. */
export async function stopDeliveries(tx: Transaction, endpointId: string, reason: string): Promise<void> {
  await tx.webhookDelivery.updateMany({
    where: { endpointId, nextAttemptAt: { not: null } },
    data: { nextAttemptAt: null, lastAnswer: reason },
  });
}
