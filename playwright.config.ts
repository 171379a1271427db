import { defineConfig } from "@playwright/test";

/**
 * What runs after all else, one test at a time: the sandbox's faults hold for everybody, and how long something
 * takes is measured on a machine that does nothing else.
 */
const alone = ["**/nectar-troubles.spec.ts", "**/live-updates.spec.ts", "**/without-mail.spec.ts"];

// `npm run test:e2e` starts the servers and says where they are; so does `npm test`.
export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results",
  // Two cores run the browser, the portal, the sandbox and Postgres.
  workers: 2,
  retries: 0,
  forbidOnly: !!process.env.CI,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  projects: [
    { name: "journeys", testIgnore: alone },
    { name: "alone", testMatch: alone, dependencies: ["journeys"], workers: 1 },
  ],
  use: {
    baseURL: process.env.PORTAL_URL,
    viewport: { width: 1440, height: 900 },
    // Recording each page costs a third of the run. To look into a failure: npm run test:e2e -- the.spec.ts --trace on
    trace: "off",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.PLAYWRIGHT_CHROMIUM_PATH,
      args: [
        // Chromium's own sandbox does not start as root, which is what CI containers run as.
        ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
