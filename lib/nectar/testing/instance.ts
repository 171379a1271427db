import { env } from "@/lib/env";
import { createNectarClient, type NectarClient, type NectarClientOptions } from "../client";

const holder: typeof globalThis & { nectarClient?: NectarClient } = globalThis;

/**
 * Makes the one client of this process (`nectar()`) ask a server of the test, with next to no waiting between
 * attempts. Everything else is as configured.
 */
export function askNectarAt(apiUrl: string, options: Partial<NectarClientOptions> = {}): void {
  holder.nectarClient = createNectarClient({
    apiUrl,
    apiKey: env().NECTAR_API_KEY,
    pathStyle: env().NECTAR_PATH_STYLE,
    dashUrl: env().NECTAR_DASH_URL,
    retryDelayMs: 1,
    ...options,
  });
}
