import { setTimeout as delay } from "node:timers/promises";
import { type CallFaults, type Faults, readFaults, strikes } from "../../control/faults";
import type { ApiContext } from "../auth";
import type { Operation } from "../operation";
import { fail } from "./fail";
import { countCall } from "./rate-limit";

/** The faults for an operation: its own where it has any, else those for all. */
function faultsFor(faults: Faults, operation: Operation | undefined): CallFaults {
  const own = faults.endpoints.find(
    ({ method, path }) => method === operation?.method && operation.paths.includes(path),
  );
  return own ?? faults;
}

/**
 * Makes the API slow or failing as the control room asked for, before the key is looked at: what fails is the way to the
 * service. `answer` is what comes without faults; a path that no operation has meets the faults for all.
 */
export async function withFaults(
  c: ApiContext,
  operation: Operation | undefined,
  answer: () => Promise<Response>,
): Promise<Response> {
  const faults = await readFaults();
  const here = faultsFor(faults, operation);
  if (here.latencyMs > 0) await delay(here.latencyMs);
  if (strikes(here.failRate)) return fail(c, here, answer);
  await countCall(faults.rateLimit, c.req.header("X-API-Key") ?? "");
  return answer();
}
