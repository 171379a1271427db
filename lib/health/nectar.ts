import { env } from "@/lib/env";
import { NectarError, type NectarErrorName } from "@/lib/nectar/errors";
import { nectar } from "@/lib/nectar/instance";

/** A page is waiting for this: longer is as good as no answer. */
const PATIENCE_MS = 4_000;

export type NectarHealth = { milliseconds: number; error: NectarErrorName | null };

/** Asks Nectar's API whether the key works. Never throws what Nectar says: the error is a key of the messages' "errors". */
export async function askNectar(): Promise<NectarHealth> {
  const started = performance.now();
  const { promise: patience, resolve } = Promise.withResolvers<NectarErrorName>();
  const timer = setTimeout(() => resolve("NectarUnavailableError"), PATIENCE_MS);
  const answer = nectar()
    .ping()
    .then(() => null)
    .catch((error: unknown) => {
      if (error instanceof NectarError) return error.name;
      throw error;
    });
  const error = await Promise.race([answer, patience]);
  clearTimeout(timer);
  return { milliseconds: Math.round(performance.now() - started), error };
}

/** How this portal is set up to speak with Nectar: nothing that is secret. */
export function nectarSetup() {
  const { NECTAR_API_URL, NECTAR_DASH_URL, NECTAR_LINK_KIND, NECTAR_PATH_STYLE, NECTAR_WEBHOOK_SECRET } =
    env();
  return {
    apiHost: new URL(NECTAR_API_URL).host,
    pagesHost: new URL(NECTAR_DASH_URL).host,
    linkKind: NECTAR_LINK_KIND,
    pathStyle: NECTAR_PATH_STYLE,
    hasWebhookSecret: NECTAR_WEBHOOK_SECRET !== "none",
  };
}
