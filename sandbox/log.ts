import pino from "pino";
import { env } from "./env";

/** Structured log on standard output. Callers pass ids and counts: never keys, passwords, codes or link secrets. */
export const log = pino({ name: "sandbox", level: env().SANDBOX_LOG_LEVEL });

/**
 * A request path fit for the log: in the addresses of public pages everything after the company's public id is a secret,
 * and the address of a bill opens it.
 */
export function loggablePath(path: string): string {
  return path.replace(
    /^(\/p\/connect\/[^/]+|\/p\/i|\/create-datasource\/magic-link|\/webhooks|\/files|\/audit)\/.+$/,
    "$1/…",
  );
}
