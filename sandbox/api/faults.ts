import { setTimeout as delay } from "node:timers/promises";
import { createMiddleware } from "hono/factory";
import { readFaults, strikes } from "../control/faults";

/** Makes the API slow or failing as the control room asked for. */
export const injectFaults = createMiddleware(async (_, next) => {
  const { latencyMs, failRate, failStatus } = await readFaults();
  if (latencyMs > 0) await delay(latencyMs);
  if (!strikes(failRate)) return next();
  return Response.json({ detail: "This failure was asked for in the sandbox." }, { status: failStatus });
});
