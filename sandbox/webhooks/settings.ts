import { z } from "zod";
import { storedSetting } from "../stored-setting";

/** How webhooks are sent. Switches of this sandbox; an empty object is the default. */
export const webhookSettingsSchema = z.strictObject({
  /** "catalogue": as in the newest captures of Nectar's Svix catalogue. "guide": as in the example of its webhook guide. */
  shape: z.enum(["catalogue", "guide"]).default("catalogue"),
  /** How many times faster than Svix's schedule retries come; 1 is Svix's own pace. */
  retrySpeed: z.number().min(1).max(100_000).default(60),
});

export type WebhookSettings = z.infer<typeof webhookSettingsSchema>;

const setting = storedSetting("webhooks", webhookSettingsSchema);

/** The settings in force. */
export const readWebhookSettings = setting.read;

/** Replaces the settings. Events that are recorded already keep their shape. */
export const setWebhookSettings = setting.write;
