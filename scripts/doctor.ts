import { environmentProblems } from "@/lib/env";
import { mailChecks, providerChecks } from "./lib/doctor/access";
import { type Check, problem, works } from "./lib/doctor/check";
import { databaseChecks } from "./lib/doctor/database";
import { nectarChecks } from "./lib/doctor/nectar";
import { devLock, localSettings, withLocalEnvironment } from "./lib/local-run";
import { whoHas } from "./lib/lock";
import { reportFailure } from "./lib/progress";
import type { Environment } from "./lib/settings";

/** On a server the environment is complete by itself; at home .env.local and the embedded Postgres complete it. */
async function withEnvironment(work: (environment: Environment) => Promise<void>): Promise<void> {
  if (environmentProblems(process.env).length === 0 || process.env.NODE_ENV === "production") {
    return work(process.env);
  }
  await localSettings();
  if (!(await whoHas(devLock))) console.log("  (`npm run dev` is not running: the sandbox will not answer.)");
  return withLocalEnvironment(work);
}

function nodeCheck(): Check {
  const [major = 0] = process.versions.node.split(".").map(Number);
  return major >= 24
    ? works(`Node ${process.versions.node}`)
    : problem(
        `Node ${process.versions.node} is too old`,
        "Run it by `npm run doctor`: that uses the pinned Node.",
      );
}

async function examine(environment: Environment): Promise<void> {
  const problems = environmentProblems(environment);
  const checks: Check[] = [
    nodeCheck(),
    ...(problems.length === 0
      ? [works("The environment is complete")]
      : problems.map((text) => problem(text, "Set it in the environment, or in .env.local on a laptop."))),
    ...(await databaseChecks(environment.DATABASE_URL)),
    ...(problems.length === 0 ? await nectarChecks(environment) : []),
    ...(problems.length === 0 ? await mailChecks(environment) : []),
    ...(problems.length === 0 ? await providerChecks(environment) : []),
  ];
  for (const { ok, text, fix } of checks)
    console.log(`${ok ? "✓" : "✗"} ${text}${fix ? `\n    ${fix}` : ""}`);
  const failed = checks.filter(({ ok }) => !ok).length;
  console.log(failed === 0 ? "\nEverything works." : `\n${failed} to fix.`);
  process.exitCode = failed === 0 ? 0 : 1;
}

try {
  await withEnvironment(examine);
} catch (error) {
  reportFailure(error);
  process.exitCode = 1;
}
