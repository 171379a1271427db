import { resolve } from "node:path";
import { type Child, startNode } from "./children";
import { root } from "./data-models";
import { CommandError } from "./progress";
import type { Environment } from "./settings";

type OnLine = (line: string) => void;

/** The local Nectar. It brings its own database up to date. */
export function startSandbox(env: Environment, onLine?: OnLine, args: string[] = []): Child {
  return startNode({
    name: "sandbox",
    args: ["--import", "tsx", resolve(root, "sandbox/main.ts"), ...args],
    // tsx takes the tsconfig of the folder it runs in unless told; the sandbox's own names its JSX library.
    env: { ...env, TSX_TSCONFIG_PATH: resolve(root, "sandbox/tsconfig.json") },
    onLine,
  });
}

/** The portal in development: compiles as pages are asked for, follows every change. */
export function startDevPortal(env: Environment, port: number, onLine?: OnLine): Child {
  return startNode({
    name: "portal",
    args: [resolve(root, "node_modules/next/dist/bin/next"), "dev", "--port", String(port)],
    env,
    onLine,
  });
}

/** The production build, by the same way as `npm start`. */
export function startBuiltPortal(env: Environment, onLine?: OnLine): Child {
  return startNode({
    name: "portal",
    args: [resolve(root, "scripts/start.ts")],
    env: { ...env, NODE_ENV: "production" },
    onLine,
  });
}

/** Adds the demo companies, and leaves what is there alone. */
export async function seedDemoData(env: Environment, ...flags: string[]): Promise<void> {
  const seed = startNode({
    name: "seed",
    args: ["--import", "tsx", resolve(root, "prisma/seed.ts"), ...flags],
    env,
  });
  const how = await seed.exited;
  if (how !== "ended with code 0") throw new CommandError(`The seed ${how}.\n  ${seed.tail.join("\n  ")}`);
}
