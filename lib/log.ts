import pino, { type Logger } from "pino";
import { env } from "@/lib/env";

let root: Logger | undefined;

/**
 * The structured log: one JSON line an event on standard output. Fields that could hold a secret are blanked
 * whatever the caller does.
 */
export function log(): Logger {
  root ??= pino({
    level: env().LOG_LEVEL,
    base: undefined,
    redact: {
      paths: ["password", "secret", "url", "token", "apiKey", "cookie", "authorization"].flatMap((key) => [
        key,
        `*.${key}`,
      ]),
      censor: "[hidden]",
    },
  });
  return root;
}
