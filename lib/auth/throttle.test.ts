import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { startSignIn } from "@/lib/auth/throttle";
import { UserError } from "@/lib/errors";

const someEmail = () => `${randomUUID()}@people.example`;
const someClient = () => `client-${randomUUID()}`;
const tooMany = "Too many attempts";

/** Sign-ins that fail, one after the other. */
async function fail(attempts: [email: string, client: string][]): Promise<void> {
  for (const attempt of attempts) await startSignIn(...attempt);
}
const times = <T>(count: number, make: (n: number) => T) => Array.from({ length: count }, (_, n) => make(n));

describe("of attempts side by side", () => {
  test("ten are looked at", async () => {
    const [email, client] = [someEmail(), someClient()];
    const answers = await Promise.allSettled(times(30, () => startSignIn(email, client)));
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
  });
});

describe("a client that tries one password at many addresses", () => {
  test("is stopped after a hundred", async () => {
    const client = someClient();
    await fail(times(100, () => [someEmail(), client]));
    await expect(startSignIn(someEmail(), client)).rejects.toThrow(tooMany);
    await expect(startSignIn(someEmail(), someClient())).resolves.toBeDefined();
  });

  test("is stopped although some of its attempts succeed", async () => {
    const client = someClient();
    await fail(times(99, () => [someEmail(), client]));
    await (await startSignIn(someEmail(), client)).succeeded();
    await fail([[someEmail(), client]]);
    await expect(startSignIn(someEmail(), client)).rejects.toThrow(tooMany);
  });

  test("does not have the attempts counted that were not looked at", async () => {
    const [email, client] = [someEmail(), someClient()];
    await fail(times(10, () => [email, client]));
    for (let n = 0; n < 100; n++) {
      await expect(startSignIn(email, client)).rejects.toThrow(UserError);
    }
    await expect(startSignIn(someEmail(), client)).resolves.toBeDefined();
  });
});

describe("an address that many clients have failed at", () => {
  const attacked = async () => {
    const email = someEmail();
    await fail(times(50, () => [email, someClient()]));
    return email;
  };

  test("is open to the first attempt of a client that has not failed: its owner is not locked out", async () => {
    const email = await attacked();
    const owner = someClient();
    await (await startSignIn(email, owner)).succeeded();
    await expect(startSignIn(email, owner)).resolves.toBeDefined();
  });

  test("is closed to a second one", async () => {
    const email = await attacked();
    const client = someClient();
    await fail([[email, client]]);
    await expect(startSignIn(email, client)).rejects.toThrow(tooMany);
    await expect(startSignIn(someEmail(), client)).resolves.toBeDefined();
  });
});
