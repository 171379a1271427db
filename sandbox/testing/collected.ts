import { collectConnection } from "../bills/collect";
import { updateCredentials } from "../connections/commands";
import type { ConnectionDetails } from "../connections/queries";
import { newConnection } from "./new-connection";

type Differences = Parameters<typeof newConnection>[0];

/** A connection that is CONNECTED and whose bills are all there, without waiting for any worker. */
export async function newCollectedConnection(differences: Differences = {}): Promise<ConnectionDetails> {
  const { id, username } = await newConnection(differences);
  const password = differences?.password ?? "nectar-sandbox-password";
  const connected = await updateCredentials(id, { username, password, outcome: "CONNECTED" });
  await collectConnection(id);
  return connected;
}
