import { Hono } from "hono";
import { z } from "zod";
import { readBody } from "../api/body";
import { ApiError } from "../api/errors";
import { NotSendableError, replayDelivery } from "./commands";
import { listDeliveries } from "./queries";
import { readWebhookSettings, setWebhookSettings, webhookSettingsSchema } from "./settings";

/** Control routes of webhooks, below `/sandbox`: the log, a replay, and the switches of this sandbox. */
export const webhookControl = new Hono()
  .get("/deliveries", async (c) => c.json(await listDeliveries()))
  .post("/deliveries/:id/replay", async (c) => {
    const id = z.guid().safeParse(c.req.param("id"));
    const delivery = id.success ? await replay(id.data.toLowerCase()) : null;
    if (!delivery) throw new ApiError(404, "Delivery not found.");
    return c.json(delivery, 202);
  })
  .get("/webhook-settings", async (c) => c.json(await readWebhookSettings()))
  .put("/webhook-settings", async (c) =>
    c.json(await setWebhookSettings(await readBody(c, webhookSettingsSchema))),
  );

async function replay(id: string) {
  try {
    return await replayDelivery(id);
  } catch (error) {
    if (error instanceof NotSendableError) throw new ApiError(409, error.message);
    throw error;
  }
}
