import type { LimitFunction } from "p-limit";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { createNectarClient, type NectarClient } from "./client";
import { tenAtOnce } from "./transport";
import type { NectarLogEvent } from "./types";

// Next bundles pages, actions and route handlers apart, each with its own copy of this module. The limit of
// ten requests is the process's, so it is kept on globalThis. The client is the bundle's own: its errors are
// then instances of the classes that this bundle looks for.
const holder: typeof globalThis & { nectarLimit?: LimitFunction } = globalThis;
let client: NectarClient | undefined;

/** The client of this bundle, made from the environment at the first call. */
export function nectar(): NectarClient {
  holder.nectarLimit ??= tenAtOnce();
  client ??= createNectarClient({
    apiUrl: env().NECTAR_API_URL,
    apiKey: env().NECTAR_API_KEY,
    pathStyle: env().NECTAR_PATH_STYLE,
    dashUrl: env().NECTAR_DASH_URL,
    linkKind: env().NECTAR_LINK_KIND,
    limit: holder.nectarLimit,
    log: record,
  });
  return client;
}

/** Puts another client in its place. For tests. */
export function replaceNectar(replacement: NectarClient): void {
  client = replacement;
}

function record(event: NectarLogEvent): void {
  if (event.kind === "link-url-differs") log().warn(event, "Nectar's link URL is not the one built here");
  else if (event.kind !== "request") log().warn(event, "Nectar lists something that cannot be read");
  else if (event.error) log().warn(event, "call to Nectar failed");
  else log().info(event, "call to Nectar");
}
