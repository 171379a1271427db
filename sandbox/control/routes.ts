import { Hono } from "hono";
import { z } from "zod";
import { limitBody, readBody } from "../api/body";
import { connectionJson } from "../api/connection-json";
import { ApiError, answerError } from "../api/errors";
import { uuidOf } from "../api/ids";
import { advanceClock, clockState } from "../clock/advance";
import { setStatus } from "../connections/commands";
import { findConnection } from "../connections/queries";
import { connectionStatus } from "../connections/status";
import { listMessages } from "../messages/queries";
import { forgetUtilityLogins } from "../providers/memory";
import { webhookControl } from "../webhooks/control-routes";
import { billControl } from "./bill-routes";
import { clearFaults, faultsSchema, readFaults, setFaults } from "./faults";
import { loopbackOnly } from "./guard";
import { resetSandbox } from "./reset";
import { siteControl } from "./site-routes";
import { whiteLabelControl } from "./white-label";

const statusBody = z.object({
  status: connectionStatus,
  detail: z.string().max(2000).nullish(),
});

/** At most ten years at once. */
const advanceBody = z.object({ days: z.number().gt(0).max(3660) });

/** The control room's JSON routes under `/sandbox`: an invention of this sandbox, for tests and its own page. */
export const control = new Hono();
control.onError(answerError);
control.use("*", loopbackOnly, limitBody);

control.get("/messages", async (c) => c.json(await listMessages()));

control.route("/", webhookControl);

control.route("/", billControl);

control.route("/", siteControl);

control.post("/connections/:id/status", async (c) => {
  const id = uuidOf(c.req.param("id"), "Connection");
  const { status, detail } = await readBody(c, statusBody);
  if (!(await findConnection(id))) throw new ApiError(404, "Connection not found.");
  return c.json(await connectionJson(await setStatus(id, status, detail)));
});

control.get("/clock", (c) => c.json(clockState()));

control.post("/clock/advance", async (c) => {
  const { days } = await readBody(c, advanceBody);
  const state = await advanceClock(days);
  return c.json(state, state.goal === null ? 200 : 202);
});

/** Ends locks, and forgets changed passwords and used codes: the listed logins are as on the first start. */
control.delete("/utility-logins", async (c) => {
  await forgetUtilityLogins();
  return c.body(null, 204);
});

control.get("/faults", async (c) => c.json(await readFaults()));

control.put("/faults", async (c) => c.json(await setFaults(await readBody(c, faultsSchema))));

control.delete("/faults", async (c) => {
  await clearFaults();
  return c.json(await readFaults());
});

control.route("/white-label", whiteLabelControl);

control.post("/reset", async (c) => {
  await resetSandbox();
  return c.json({ reset: true });
});

control.all("*", () => {
  throw new ApiError(404, "Not found.");
});
