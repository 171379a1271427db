import { randomBytes } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../data-models";
import { withClient } from "../database";
import { freePort } from "../ports";
import type { PostgresOptions } from "./server";
import { shareOrStartPostgres, startOwnPostgres } from "./shared";

describe("the embedded Postgres of a checkout", () => {
  const cluster = `postgres-shared-test-${process.pid}`;
  let options: PostgresOptions;

  beforeAll(async () => {
    options = { cluster, port: await freePort(), password: randomBytes(18).toString("hex"), throwaway: true };
  });
  afterAll(async () => {
    for (const name of [cluster, `${cluster}.log`]) {
      await rm(join(root, ".data", name), { recursive: true, force: true });
    }
  });

  const answers = (url: string) =>
    withClient(url, (client) => client.query("SELECT 1")).then(
      () => true,
      () => false,
    );

  test("is shared with the command that runs it, and ends with that one only", async () => {
    const runner = await shareOrStartPostgres(options, true);
    const guest = await shareOrStartPostgres(options, false);
    expect(guest.url).toBe(runner.url);
    await expect(startOwnPostgres(options)).rejects.toThrow(/uses the Postgres/);

    await guest.stop();
    expect(await answers(runner.url)).toBe(true);

    const lastGuest = await shareOrStartPostgres(options, true);
    await runner.stop();
    expect(await lastGuest.exited).toContain("ended");
    expect(await answers(runner.url)).toBe(false);
  });

  test("goes to one short command after the other", async () => {
    const first = await shareOrStartPostgres(options, false);
    const second = shareOrStartPostgres(options, false);
    expect(await answers(first.url)).toBe(true);
    await first.stop();
    const server = await second;
    expect(await answers(server.url)).toBe(true);
    await server.stop();
  });
});
