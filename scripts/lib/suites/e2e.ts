import { resolve } from "node:path";
import { z } from "zod";
import { findBrowser } from "../browser";
import { root } from "../data-models";
import { startE2eServers } from "../e2e-servers";
import { step } from "../progress";
import { type Result, readReport, runTool } from "./result";

const report = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});
const reportFile = resolve(root, ".data/e2e.json");

/** Whole journeys in a real browser, against the production build and the sandbox. */
export async function e2e(serverUrl: string, args: string[]): Promise<Result> {
  const browser = findBrowser();
  const servers = await step("Starting the sandbox and the production build", () =>
    startE2eServers(serverUrl),
  );
  const code = await runTool("@playwright/test/cli.js", ["test", ...args], {
    ...process.env,
    ...servers,
    PLAYWRIGHT_CHROMIUM_PATH: browser,
    PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
  });
  return readReport(reportFile, code, (json) => {
    const { expected, unexpected, flaky } = report.parse(json).stats;
    return { passed: expected + flaky, failed: unexpected };
  });
}
