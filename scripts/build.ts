import { spawnSync } from "node:child_process";
import { cpSync } from "node:fs";
import { resolve } from "node:path";
import { root } from "./lib/data-models";
import { generateClients } from "./lib/generate";
import { step } from "./lib/progress";

const at = (path: string) => resolve(root, path);

await step("Generating the database clients", generateClients);
const build = spawnSync(process.execPath, [at("node_modules/next/dist/bin/next"), "build"], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
});
if (build.status !== 0) process.exit(1);

// The standalone server serves its assets itself when they lie beside it; Next leaves that to the deployment.
cpSync(at(".next/static"), at(".next/standalone/.next/static"), { recursive: true });
