import { cleanEnvironment } from "../clean-environment";
import { generateClients } from "../generate";
import { oneCheck, type Result, runTool } from "./result";

/** Formatting, lint, the laws of the architecture, and what nothing uses. */
export async function lint(): Promise<Result> {
  const biome = await runTool("@biomejs/biome/bin/biome", ["ci", "."]);
  const knip = await runTool("knip/bin/knip.js", []);
  return oneCheck(biome, knip);
}

export async function types(): Promise<Result> {
  await generateClients();
  const routes = await runTool("next/dist/bin/next", ["typegen"]);
  const portal = await runTool("typescript/bin/tsc", ["--noEmit"]);
  const sandbox = await runTool("typescript/bin/tsc", ["--noEmit", "-p", "sandbox"]);
  return oneCheck(routes, portal, sandbox);
}

/** The production build, without any setting: it must not need one. */
export async function build(): Promise<Result> {
  return oneCheck(await runTool("tsx/dist/cli.mjs", ["scripts/build.ts"], cleanEnvironment()));
}
