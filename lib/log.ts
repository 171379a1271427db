import pino, { type Logger } from "pino";
import { env } from "@/lib/env";

const secretFields = [
  "password",
  "passwordHash",
  "secret",
  "url",
  "sealedUrl",
  "token",
  "apiKey",
  "cookie",
  "set-cookie",
  "authorization",
];

/** Blanks fields that could hold a secret, down to the third level. */
export const redact = {
  paths: secretFields.flatMap((field) => [`["${field}"]`, `*["${field}"]`, `*.*["${field}"]`]),
  censor: "[hidden]",
};

let root: Logger | undefined;

/**
 * The structured log: one JSON line an event on standard output. Fields that could hold a secret are blanked
 * whatever the caller does.
 */
export function log(): Logger {
  root ??= pino({ level: env().LOG_LEVEL, base: undefined, redact });
  return root;
}
