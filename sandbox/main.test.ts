import { once } from "node:events";
import { createServer } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, test } from "vitest";
import { db } from "./db";
import { seed } from "./seed";
import { newConnection } from "./testing/new-connection";
import { kill, killPrograms, started, startProgram } from "./testing/program";
import { receiver } from "./testing/receiver";

afterEach(killPrograms);

test("a check and an event that a killed process left behind are done after the restart", async () => {
  await db.$transaction(seed);
  const { id } = await newConnection();
  const first = startProgram();
  await started(first);
  await receiver.waitFor(id, 3);
  const waiting = await newConnection({ checkOutcome: "PASSWORD_INCORRECT" });
  await kill(first);

  await started(startProgram());
  const requests = await receiver.waitFor(waiting.id, 3);
  expect(requests.map(({ event }) => event.status)).toContain("PASSWORD_INCORRECT");
  expect(await db.organization.count()).toBe(2);
}, 30_000);

test("SIGTERM ends it cleanly", async () => {
  const child = startProgram();
  await started(child);
  child.kill("SIGTERM");
  const [code] = await once(child, "exit");
  expect(code).toBe(0);
}, 30_000);

test("missing and malformed settings are named, one a line, and stop the start", async () => {
  const child = startProgram({ SANDBOX_DATABASE_URL: "", SANDBOX_LINK_KEY: "short", SANDBOX_PORT: "many" });
  const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
  expect(code).toBe(1);
  expect(said.trim().split("\n")).toEqual([
    "SANDBOX_DATABASE_URL is missing",
    "SANDBOX_PORT must be a port number",
    "SANDBOX_LINK_KEY must be 16 bytes in base64url (22 characters)",
  ]);
}, 30_000);

test.each(["SANDBOX_PORT", "SANDBOX_SMTP_PORT"])(
  "a taken %s is named with its port",
  async (variable) => {
    const squatter = createServer().listen(0, "127.0.0.1");
    await once(squatter, "listening");
    const address = squatter.address();
    const port = String(typeof address === "object" ? address?.port : "");
    const child = startProgram({ [variable]: port });
    const [said, [code]] = await Promise.all([text(child.stderr), once(child, "exit")]);
    squatter.close();
    expect(code).toBe(1);
    expect(said).toBe(`Port ${port} is taken: set ${variable} to another one.\n`);
  },
  30_000,
);
