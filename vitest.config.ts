import { resolve } from "node:path";
import { defineConfig } from "vitest/config";

const here = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  test: {
    // Each test file has a database of its own, so files may run side by side. Two cores run CI: one more than that, as
    // files wait for timers and for processes of their own.
    maxWorkers: 3,
    projects: [
      {
        resolve: {
          alias: {
            "server-only": here("scripts/testing/empty.ts"),
            // What the bundler does for the server: next-intl's other half, and our configuration of it.
            "next-intl/server": here("node_modules/next-intl/dist/esm/production/server.react-server.js"),
            "next-intl/config": here("lib/i18n/request.ts"),
            "@": here("."),
          },
        },
        test: {
          server: { deps: { inline: ["next-intl"] } },
          name: "portal",
          environment: "node",
          // Real databases, processes and password hashes on two busy cores.
          testTimeout: 20_000,
          hookTimeout: 30_000,
          include: ["{app,components,lib,prisma,scripts}/**/*.test.{ts,tsx}"],
          globalSetup: "scripts/testing/portal-global-setup.ts",
          setupFiles: "scripts/testing/portal-setup.ts",
        },
      },
      {
        test: {
          name: "sandbox",
          environment: "node",
          testTimeout: 20_000,
          hookTimeout: 30_000,
          // What workers do in the background, too: a second, the default, is short on a busy machine.
          expect: { poll: { timeout: 10_000 } },
          include: ["sandbox/**/*.test.{ts,tsx}"],
          globalSetup: "sandbox/testing/global-setup.ts",
          setupFiles: "sandbox/testing/setup.ts",
        },
      },
    ],
  },
});
