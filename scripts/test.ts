import { resolve } from "node:path";
import { root } from "./lib/data-models";
import { claim, release } from "./lib/lock";
import { CommandError, reportFailure, seconds, step } from "./lib/progress";
import { onShutdown, runCommand } from "./lib/shutdown";
import { isBuildFresh } from "./lib/suites/built";
import { build, lint, types } from "./lib/suites/checks";
import { contract } from "./lib/suites/contract";
import { e2e } from "./lib/suites/e2e";
import type { Result } from "./lib/suites/result";
import { unit } from "./lib/suites/unit";
import { testPostgres } from "./lib/test-server";

const usage = `Usage: npm test                                         everything
       npm test -- lint types unit contract build e2e   only these
       npm test -- unit lib/nectar                      one suite, with arguments for its runner`;

const suites = {
  lint: { title: "Format and lint", run: lint },
  types: { title: "Types", run: types },
  unit: { title: "Unit and integration tests", run: unit },
  contract: { title: "The sandbox against Nectar's documentation", run: contract },
  build: { title: "Production build", run: build },
  e2e: { title: "End-to-end tests", run: e2e },
};

type SuiteName = keyof typeof suites;

function isSuite(name: string): name is SuiteName {
  return name in suites;
}

/** Suites by name; what follows the last name goes to the runner of a single suite. */
function parse(args: string[]): { names: SuiteName[]; rest: string[] } {
  const firstOther = args.findIndex((arg) => !isSuite(arg));
  const names = (firstOther < 0 ? args : args.slice(0, firstOther)).filter(isSuite);
  const rest = firstOther < 0 ? [] : args.slice(firstOther);
  if (rest.length > 0 && names.length !== 1) throw new CommandError(usage);
  return { names: names.length > 0 ? names : Object.keys(suites).filter(isSuite), rest };
}

async function runSuite(name: SuiteName, serverUrl: string, args: string[]): Promise<Result> {
  const { title, run } = suites[name];
  const started = Date.now();
  console.log(`\n━━ ${title}`);
  const result = await run(serverUrl, args).catch((error: unknown) => {
    reportFailure(error);
    return { passed: 0, failed: 1 };
  });
  console.log(`${result.failed > 0 ? "✗" : "✓"} ${title} (${seconds(started)})`);
  return result;
}

async function main(): Promise<void> {
  const { names, rest } = parse(process.argv.slice(2));
  const lock = resolve(root, ".data/test.lock");
  const running = await claim(lock);
  if (running) throw new CommandError(`Tests are running already in this checkout (process ${running.pid}).`);
  onShutdown(() => release(lock));

  // What is built must be what is tested.
  if (names.includes("e2e") && !names.includes("build") && !isBuildFresh()) {
    names.splice(names.indexOf("e2e"), 0, "build");
  }
  const needsPostgres = (["unit", "contract", "e2e"] as const).some((name) => names.includes(name));
  const serverUrl = needsPostgres ? await step("Starting a Postgres for the tests", testPostgres) : "";
  const total = { passed: 0, failed: 0 };
  let isBuilt = true;
  for (const name of names) {
    if (name === "e2e" && !isBuilt) {
      console.log("\n━━ End-to-end tests\n✗ Not run: there is no build to test.");
      total.failed += 1;
      continue;
    }
    const result = await runSuite(name, serverUrl, name === names.at(-1) ? rest : []);
    if (name === "build") isBuilt = result.failed === 0;
    total.passed += result.passed;
    total.failed += result.failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await runCommand(main);
