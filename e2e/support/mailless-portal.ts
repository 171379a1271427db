import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { resolve } from "node:path";
import { expect } from "@playwright/test";
import { environment } from "./environment";

/**
 * A second portal on the same database, without a mail server. It takes background jobs too, mails among them, so that
 * nothing may run beside it that waits for one.
 */
export async function startMaillessPortal(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = `http://localhost:${await freePort()}`;
  const portal = spawn(process.execPath, [resolve(import.meta.dirname, "../../scripts/start.ts")], {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      PORT: new URL(url).port,
      DATABASE_URL: environment.databaseUrl,
      NEXTAUTH_URL: url,
      NEXTAUTH_SECRET: randomBytes(33).toString("base64"),
      NECTAR_API_URL: environment.sandboxUrl,
      NECTAR_DASH_URL: environment.sandboxUrl,
      NECTAR_API_KEY: environment.apiKey,
      NECTAR_WEBHOOK_SECRET: "none",
    },
    stdio: "ignore",
  });
  const isReady = async () =>
    fetch(`${url}/api/health/ready`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(isReady, { timeout: 40_000 }).toBe(true);
  return { url, stop: () => stop(portal) };
}

async function stop(portal: ChildProcess): Promise<void> {
  if (portal.exitCode !== null) return;
  const ended = once(portal, "exit");
  portal.kill();
  await ended;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, "listening");
  const address = server.address();
  server.close();
  if (typeof address !== "object" || !address) throw new Error("there is no free port");
  return address.port;
}
