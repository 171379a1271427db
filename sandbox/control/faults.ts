import { z } from "zod";
import { db, type Transaction } from "../db";

/** How often a fault strikes: a share of 0 to 1, or true for always. */
const share = z.union([z.boolean().transform(Number), z.number().min(0).max(1)]);

/** Faults of the sandbox, all off by default. They are this sandbox's invention, for tests. */
export const faultsSchema = z.object({
  /** Added to every API answer, in milliseconds. */
  latencyMs: z.number().int().min(0).max(60_000).default(0),
  /** Share of API calls that fail with `failStatus`. */
  failRate: share.default(0),
  failStatus: z.number().int().min(400).max(599).default(503),
  webhooks: z
    .object({
      /** Share of events that are never sent. */
      drop: share.default(0),
      /** Share of events that are sent twice, with the same svix-id. */
      duplicate: share.default(0),
      /** Every event waits this long, in milliseconds. */
      delayMs: z.number().int().min(0).max(3_600_000).default(0),
      /** Events leave in random order. */
      shuffle: z.boolean().default(false),
      /** Share of attempts that are signed with a wrong secret. */
      badSignature: share.default(0),
    })
    .prefault({}),
});

export type Faults = z.infer<typeof faultsSchema>;

const SETTING = "faults";

/** Whether a fault with this share strikes now. */
export function strikes(rate: number): boolean {
  return Math.random() < rate;
}

/** The faults in force. Inside a transaction pass it, so that no second connection is needed. */
export async function readFaults(client: Transaction = db): Promise<Faults> {
  const setting = await client.setting.findUnique({ where: { key: SETTING } });
  return faultsSchema.parse(setting?.value ?? {});
}

/** Replaces all faults. */
export async function setFaults(faults: Faults): Promise<Faults> {
  await db.setting.upsert({
    where: { key: SETTING },
    create: { key: SETTING, value: faults },
    update: { value: faults },
  });
  return faults;
}

/** Ends all faults. */
export async function clearFaults(): Promise<void> {
  await db.setting.deleteMany({ where: { key: SETTING } });
}
