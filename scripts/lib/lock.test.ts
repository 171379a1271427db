import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claim, release, whoHas } from "./lock";

describe("the lock of a checkout", () => {
  const mine = { pid: process.pid, portalUrl: "http://localhost:3000", serverUrl: undefined };
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lock-"));
    file = join(folder, "below", "dev.lock");
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("goes to one command, and tells the next where that one is", async () => {
    expect(await claim(file, mine)).toBeUndefined();
    expect(await claim(file, { ...mine, portalUrl: "http://localhost:3100" })).toMatchObject({
      portalUrl: "http://localhost:3000",
    });
    await release(file);
    expect(await whoHas(file)).toBeUndefined();
  });

  test("is taken over from a command that was killed", async () => {
    const killed = spawn(process.execPath, ["-e", ""]);
    await once(killed, "exit");
    expect(await claim(file, { ...mine, pid: killed.pid ?? 0 })).toBeUndefined();
    expect(await claim(file, mine)).toBeUndefined();
    expect(await whoHas(file)).toMatchObject({ pid: process.pid });
  });

  test("is not held by a file that makes no sense", async () => {
    await claim(file, mine);
    await writeFile(file, "{");
    expect(await claim(file, mine)).toBeUndefined();
  });
});
