import { Hono } from "hono";
import { z } from "zod";
import { readBody } from "../api/body";
import { ApiError, invalidInput } from "../api/errors";
import { uuidOf } from "../api/ids";
import { NotSendableError, replayDelivery } from "./commands";
import { listDeliveries } from "./queries";
import { readWebhookSettings, setWebhookSettings, webhookSettingsSchema } from "./settings";

/** Which rows of the log, and at most how many: the newest ones. */
const deliveriesQuery = z.object({
  connectionId: z.guid().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

/** Control routes of webhooks, below `/sandbox`: the log, a replay, and the switches of this sandbox. */
export const webhookControl = new Hono()
  .get("/deliveries", async (c) => {
    const query = deliveriesQuery.safeParse(c.req.query());
    if (!query.success) throw invalidInput(query.error);
    return c.json(await listDeliveries(query.data));
  })
  .post("/deliveries/:id/replay", async (c) => {
    const delivery = await replay(uuidOf(c.req.param("id"), "Delivery"));
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
