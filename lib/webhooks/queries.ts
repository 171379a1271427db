import type { Scope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { pageOf } from "@/lib/paging";
import type { DeliveryFilter } from "@/lib/webhooks/filter";
import { storedOutcomes } from "@/lib/webhooks/outcome";

const PAGE_SIZE = 25;

export type Delivery = Awaited<ReturnType<typeof listDeliveries>>["rows"][number];

/** One page of the webhooks that were about the company, the newest first. A page past the end gives the last one. */
export async function listDeliveries({ companyId }: Scope, { type, outcome, page }: DeliveryFilter) {
  const where: Prisma.WebhookEventWhereInput = {
    companyId,
    eventType: type,
    ...(outcome && {
      outcome: outcome === "waiting" ? null : { startsWith: storedOutcomes[outcome] },
    }),
  };
  const total = await db().webhookEvent.count({ where });
  const { shown, part } = pageOf(total, page, PAGE_SIZE);
  const rows = await db().webhookEvent.findMany({
    where,
    select: { svixId: true, eventType: true, receivedAt: true, processedAt: true, outcome: true },
    orderBy: [{ receivedAt: "desc" }, { svixId: "desc" }],
    ...part,
  });
  return { rows, ...shown };
}

/** The types of events that the company has had, to filter by: found by stepping through the index. */
export async function listDeliveryTypes({ companyId }: Scope): Promise<string[]> {
  const types = await db().$queryRaw<{ type: string }[]>`
    with recursive types (type) as (
      (select min("eventType") from "WebhookEvent" where "companyId" = ${companyId}::uuid)
      union all
      select (select min("eventType") from "WebhookEvent"
        where "companyId" = ${companyId}::uuid and "eventType" > types.type)
      from types where types.type is not null
    )
    select type from types where type is not null order by type`;
  return types.map(({ type }) => type);
}
