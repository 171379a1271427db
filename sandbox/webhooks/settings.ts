import { z } from "zod";
import { db, type Transaction } from "../db";

const SETTING = "webhooks";

/** How webhooks are sent. Switches of this sandbox; an empty object is the default. */
export const webhookSettingsSchema = z.strictObject({
  /** "catalogue": as in the newest captures of Nectar's Svix catalogue. "guide": as in the example of its webhook guide. */
  shape: z.enum(["catalogue", "guide"]).default("catalogue"),
  /** How many times faster than Svix's schedule retries come; 1 is Svix's own pace. */
  retrySpeed: z.number().min(1).max(100_000).default(60),
});

export type WebhookSettings = z.infer<typeof webhookSettingsSchema>;

/** The settings in force. Inside a transaction pass it, so that no second connection is needed. */
export async function readWebhookSettings(client: Transaction = db): Promise<WebhookSettings> {
  const setting = await client.setting.findUnique({ where: { key: SETTING } });
  return webhookSettingsSchema.parse(setting?.value ?? {});
}

/** Replaces the settings. Events that are recorded already keep their shape. */
export async function setWebhookSettings(settings: WebhookSettings): Promise<WebhookSettings> {
  await db.setting.upsert({
    where: { key: SETTING },
    create: { key: SETTING, value: settings },
    update: { value: settings },
  });
  return settings;
}
