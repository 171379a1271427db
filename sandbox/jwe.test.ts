import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { decryptJson, encryptJson } from "./jwe";

const newKey = () => new Uint8Array(randomBytes(16));
const [first, second, third] = [newKey(), newKey(), newKey()];
const value = { company: "Harbor Foods" };

test("after a key was replaced, its tokens open as before", async () => {
  const old = await encryptJson({ newest: first, older: [] }, "connect", value);
  const rotated = { newest: third, older: [second, first] };
  expect(await decryptJson(rotated, "connect", old)).toEqual(value);
});

test("the newest key encrypts: who has only the older ones cannot open it", async () => {
  const token = await encryptJson({ newest: second, older: [first] }, "connect", value);
  expect(await decryptJson({ newest: first, older: [] }, "connect", token)).toBeUndefined();
  expect(await decryptJson({ newest: second, older: [] }, "connect", token)).toEqual(value);
});

test("a key that was taken away closes its tokens", async () => {
  const token = await encryptJson({ newest: first, older: [] }, "connect", value);
  expect(await decryptJson({ newest: third, older: [second] }, "connect", token)).toBeUndefined();
});
