import { readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { root } from "../data-models";

const sources = [
  "app",
  "components",
  "lib",
  "messages",
  "prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "postcss.config.mjs",
  "tailwind.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/** Whether the production build is there and newer than everything it is made from. */
export function isBuildFresh(): boolean {
  const built = statSync(resolve(root, ".next/BUILD_ID"), { throwIfNoEntry: false });
  return built !== undefined && sources.every((source) => newest(resolve(root, source)) <= built.mtimeMs);
}

/** Time of the last change in a folder or of a file; 0 when there is none. */
function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}
