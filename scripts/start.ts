import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
// Run by Node itself, which strips the types: a production install has no compiler, and no path aliases.
import { environmentProblems } from "../lib/env.ts";
import { whenNpmIsGone } from "./when-npm-is-gone.mjs";

const server = resolve(import.meta.dirname, "../.next/standalone/server.js");

Object.assign(process.env, { NODE_ENV: "production" });
const problems = environmentProblems(process.env);
if (!existsSync(server)) problems.push("There is no build: run `npm run build` first.");
if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exit(1);
}

// Containers set HOSTNAME to their own name, which Next would take for the address to listen on.
process.env.HOSTNAME = process.env.HOST || "0.0.0.0";
whenNpmIsGone(() => process.kill(process.pid, "SIGTERM"));
await import(pathToFileURL(server).href);
