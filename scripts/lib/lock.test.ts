import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claim, release, update, whoHas } from "./lock";

describe("the lock of a checkout", () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "lock-"));
    file = join(folder, "below", "dev.lock");
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("goes to one command, and tells the next where that one is", async () => {
    expect(await claim(file, { portalUrl: "http://localhost:3000" })).toBeUndefined();
    expect(await claim(file, { portalUrl: "http://localhost:3100" })).toMatchObject({
      pid: process.pid,
      portalUrl: "http://localhost:3000",
    });
    await release(file);
    expect(await whoHas(file)).toBeUndefined();
  });

  test("goes to one of many that try at once, also where a killed command left one", async () => {
    await claim(file);
    await writeFile(file, JSON.stringify({ pid: await endedPid() }));
    const answers = await Promise.all(Array.from({ length: 20 }, () => claim(file)));
    expect(answers.filter((other) => other === undefined)).toHaveLength(1);
    expect(await readdir(dirname(file))).toEqual(["dev.lock"]);
  });

  test("says more once there is more to say", async () => {
    await claim(file, { lasting: true });
    await update(file, { lasting: true, serverUrl: "postgresql://127.0.0.1:5439/postgres" });
    expect(await claim(file)).toMatchObject({ serverUrl: "postgresql://127.0.0.1:5439/postgres" });
  });

  test("is taken over from a command that was killed", async () => {
    await claim(file);
    await writeFile(file, JSON.stringify({ pid: await endedPid() }));
    expect(await claim(file)).toBeUndefined();
    expect(await whoHas(file)).toMatchObject({ pid: process.pid });
  });

  test("is taken over when the process number belongs to another process by now", async () => {
    await claim(file);
    await writeFile(file, JSON.stringify({ pid: process.pid, began: "long ago" }));
    expect(await claim(file)).toBeUndefined();
  });

  test("is not held by a file that makes no sense", async () => {
    await claim(file);
    await writeFile(file, "{");
    expect(await claim(file)).toBeUndefined();
  });
});

async function endedPid(): Promise<number | undefined> {
  const killed = spawn(process.execPath, ["-e", ""]);
  await once(killed, "exit");
  return killed.pid;
}
