import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
// Run by Node itself, which strips the types: a production install has no compiler, and no path aliases.
import { refuseBadEnvironment } from "../lib/env.ts";
import { whenNpmIsGone } from "./when-npm-is-gone.mjs";

const server = resolve(import.meta.dirname, "../.next/standalone/server.js");

Object.assign(process.env, { NODE_ENV: "production" });
refuseBadEnvironment();
if (!existsSync(server)) {
  console.error("There is no build: run `npm run build` first.");
  process.exit(1);
}

// Containers set HOSTNAME to their own name, which Next would take for the address to listen on.
process.env.HOSTNAME = process.env.HOST || "0.0.0.0";
whenNpmIsGone(() => process.kill(process.pid, "SIGTERM"));
await import(pathToFileURL(server).href);
