import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { createNectarClient, type NectarClient } from "./client";
import type { NectarLogEvent } from "./types";

// Kept on globalThis because Next bundles pages, actions and route handlers apart: with a variable of this
// module each bundle would have a client, and a limit of ten requests, of its own.
const holder: typeof globalThis & { nectarClient?: NectarClient } = globalThis;

/** The client of this process, made from the environment at the first call. */
export function nectar(): NectarClient {
  holder.nectarClient ??= createNectarClient({
    apiUrl: env().NECTAR_API_URL,
    apiKey: env().NECTAR_API_KEY,
    pathStyle: env().NECTAR_PATH_STYLE,
    dashUrl: env().NECTAR_DASH_URL,
    log: record,
  });
  return holder.nectarClient;
}

function record(event: NectarLogEvent): void {
  if (event.kind === "link-url-differs") log().warn(event, "Nectar's link URL is not the one built here");
  else if (event.error) log().warn(event, "call to Nectar failed");
  else log().info(event, "call to Nectar");
}
