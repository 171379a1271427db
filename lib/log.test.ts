import { Writable } from "node:stream";
import pino from "pino";
import { expect, test } from "vitest";
import { redact } from "@/lib/log";

/** What the log writes for an object. */
function written(object: object): string {
  let text = "";
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  pino({ redact }, stream).info(object);
  return text;
}

const secret = "hunter2-and-more";

test.each(["password", "passwordHash", "sealedUrl", "url", "cookie", "set-cookie", "authorization"])(
  "%s is not written, down to the third level",
  (field) => {
    for (const object of [
      { [field]: secret },
      { a: { [field]: secret } },
      { a: { b: { [field]: secret } } },
    ]) {
      expect(written(object)).not.toContain(secret);
      expect(written(object)).toContain("[hidden]");
    }
  },
);

test("what says who and what stays", () => {
  expect(written({ userId: "user-1", err: new Error("why") })).toMatch(/user-1.*why/);
});
