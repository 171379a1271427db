import { z } from "zod";
import { callSandbox } from "./sandbox-api";

const messages = z.array(
  z.object({ provider: z.string(), code: z.string().nullable(), createdAt: z.coerce.date() }),
);
const deliveries = z.array(z.object({ eventType: z.string(), lastStatus: z.int().nullable() }));

/** What `PUT /sandbox/faults` takes; each is off when it is left out. */
export type Faults = {
  latencyMs?: number;
  failRate?: number;
  failStatus?: number;
  webhooks?: { drop?: boolean; duplicate?: boolean; badSignature?: boolean };
};

/** The code of the newest message of a provider since a point in time; undefined while there is none. */
export async function newestCode(provider: string, since: Date): Promise<string | undefined> {
  const all = await callSandbox("/sandbox/messages", messages);
  return (
    all.find((message) => message.provider === provider && message.createdAt >= since)?.code ?? undefined
  );
}

/** The webhooks about one connection itself, not about its bills, the newest first. */
export async function deliveriesOf(nectarId: string) {
  const all = await callSandbox(`/sandbox/deliveries?connectionId=${nectarId}&limit=1000`, deliveries);
  return all.filter((delivery) => delivery.eventType.startsWith("connection."));
}

/** Sets the status of a connection, as the utility or Nectar would. */
export async function setStatus(nectarId: string, status: string, detail?: string): Promise<void> {
  const body = { status, detail };
  await callSandbox(`/sandbox/connections/${nectarId}/status`, z.unknown(), { method: "POST", body });
}

/** Replaces all faults. They hold for the whole sandbox: only tests that run alone may set any. */
export async function setFaults(body: Faults): Promise<void> {
  await callSandbox("/sandbox/faults", z.unknown(), { method: "PUT", body });
}

export async function clearFaults(): Promise<void> {
  await callSandbox("/sandbox/faults", z.unknown(), { method: "DELETE" });
}
