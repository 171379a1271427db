import { resolve } from "node:path";
import { z } from "zod";
import { root } from "../data-models";
import { generateClients } from "../generate";
import { type Result, readReport, runTool } from "./result";

const report = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const reportFile = resolve(root, ".data/unit.json");

/** Unit and integration tests of portal and sandbox, each file on a database of its own. */
export async function unit(serverUrl: string, args: string[]): Promise<Result> {
  await generateClients();
  const code = await runTool(
    "vitest/vitest.mjs",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`, ...args],
    { ...process.env, DATABASE_ADMIN_URL: serverUrl },
  );
  return readReport(reportFile, code, (json) => {
    const { numPassedTests, numFailedTests } = report.parse(json);
    return { passed: numPassedTests, failed: numFailedTests };
  });
}
