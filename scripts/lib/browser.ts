import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "@playwright/test";
import { root } from "./data-models";
import { CommandError } from "./progress";

const systemBrowsers = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];

/**
 * A Chromium to test with, installed when there is none: the one that PLAYWRIGHT_CHROMIUM_PATH names,
 * Playwright's own, the system's, Playwright's own downloaded now, Debian's installed now.
 *
 * @returns its path
 * @throws CommandError that says what to do
 */
export function findBrowser(): string {
  const named = process.env.PLAYWRIGHT_CHROMIUM_PATH;
  if (named && !starts(named)) {
    throw new CommandError(`PLAYWRIGHT_CHROMIUM_PATH names ${named}, which does not start.`);
  }
  const found = named || installed();
  if (found) return found;
  console.log("… No Chromium found: installing one");
  const playwright = resolve(root, "node_modules/playwright/cli.js");
  attempt(process.execPath, [playwright, "install", "chromium"]);
  const downloaded = installed();
  if (downloaded) return downloaded;
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    attempt("apt-get", ["update", "-qq"]);
    attempt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"]);
    const packaged = installed();
    if (packaged) return packaged;
  }
  throw new CommandError(
    "No Chromium could be installed: install one (Debian: `apt-get install chromium`) or set PLAYWRIGHT_CHROMIUM_PATH.",
  );
}

function installed(): string | undefined {
  return [chromium.executablePath(), ...systemBrowsers].find((path) => existsSync(path) && starts(path));
}

function starts(path: string): boolean {
  try {
    execFileSync(path, ["--version", "--no-sandbox"], { stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** What comes of it is seen by looking again. */
function attempt(program: string, args: string[]): void {
  spawnSync(program, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}
