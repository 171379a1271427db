import { now } from "../clock/clock";
import { db } from "../db";
import type { WebhookDelivery } from "../generated/client";

/**
 * An attempt that ended with the process, not with an answer, is made again after this time. It is longer than an
 * attempt can take.
 */
const LEASE_MS = 20_000;

/** The enabled endpoints that something is due for, by the sandbox's clock. */
export async function endpointsWithDue(): Promise<string[]> {
  const endpoints = await db.webhookEndpoint.findMany({
    where: { disabledAt: null, deliveries: { some: { nextAttemptAt: { lte: now() } } } },
    select: { id: true },
  });
  return endpoints.map(({ id }) => id);
}

/**
 * Takes deliveries of an endpoint that are due, oldest first, so that nobody else sends them meanwhile: each counts
 * one more attempt, and is due again when its lease ends. `except` are those in the air, whatever the clock says.
 */
export async function claimDue(
  endpointId: string,
  limit: number,
  except: string[],
): Promise<WebhookDelivery[]> {
  const at = now();
  const isDue = { endpointId, nextAttemptAt: { lte: at } };
  const due = await db.webhookDelivery.findMany({
    where: { ...isDue, id: { notIn: except } },
    orderBy: [{ nextAttemptAt: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true },
  });
  if (due.length === 0) return [];
  return db.webhookDelivery.updateManyAndReturn({
    where: { ...isDue, id: { in: due.map(({ id }) => id) } },
    data: { attempts: { increment: 1 }, nextAttemptAt: new Date(at.getTime() + LEASE_MS) },
  });
}

/** When the next delivery is due, of the enabled endpoints that have room; null when none is. */
export async function nextDue(except: string[], fullEndpoints: string[]): Promise<Date | null> {
  const next = await db.webhookDelivery.findFirst({
    where: {
      nextAttemptAt: { not: null },
      endpointId: { notIn: fullEndpoints },
      endpoint: { disabledAt: null },
      id: { notIn: except },
    },
    orderBy: { nextAttemptAt: "asc" },
    select: { nextAttemptAt: true },
  });
  return next?.nextAttemptAt ?? null;
}
