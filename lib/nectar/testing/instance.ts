import { env } from "@/lib/env";
import { createNectarClient, type NectarClientOptions } from "../client";
import { replaceNectar } from "../instance";

/**
 * Makes the client that `nectar()` gives ask a server of the test, with next to no waiting between
 * attempts. Everything else is as configured.
 */
export function askNectarAt(apiUrl: string, options: Partial<NectarClientOptions> = {}): void {
  replaceNectar(
    createNectarClient({
      apiUrl,
      apiKey: env().NECTAR_API_KEY,
      pathStyle: env().NECTAR_PATH_STYLE,
      dashUrl: env().NECTAR_DASH_URL,
      linkKind: env().NECTAR_LINK_KIND,
      retryDelayMs: 1,
      ...options,
    }),
  );
}
