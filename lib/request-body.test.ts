import { describe, expect, test } from "vitest";
import { readBodyUpTo } from "@/lib/request-body";

/** `duplex` is asked for by Node where the body is a stream. */
const post = (body: BodyInit | undefined, headers: Record<string, string> = {}) => {
  const init: RequestInit & { duplex: "half" } = { method: "POST", body, headers, duplex: "half" };
  return new Request("http://portal.test/", init);
};

describe("a request body", () => {
  test("is read as it came", async () => {
    expect(await readBodyUpTo(post('{"a": "é"}  '), 100)).toBe('{"a": "é"}  ');
    expect(await readBodyUpTo(post(undefined), 100)).toBe("");
  });

  test("may be as long as allowed and not a byte longer", async () => {
    expect(await readBodyUpTo(post("é".repeat(50)), 100)).toBe("é".repeat(50));
    expect(await readBodyUpTo(post("é".repeat(50)), 99)).toBeNull();
  });

  test("with a character cut in two by the network is put together again", async () => {
    const pieces = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(Uint8Array.of(0x61, 0xc3));
        controller.enqueue(Uint8Array.of(0xa9));
        controller.close();
      },
    });
    expect(await readBodyUpTo(post(pieces), 10)).toBe("aé");
  });

  test("that claims to be too long is not read at all", async () => {
    let pulled = 0;
    const body = new ReadableStream({ pull: () => void pulled++ }, { highWaterMark: 0 });
    expect(await readBodyUpTo(post(body, { "content-length": "101" }), 100)).toBeNull();
    expect(pulled).toBe(0);
  });

  test("that never ends is left as soon as it is too long", async () => {
    let pulled = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled++;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel() {
        cancelled = true;
      },
    });
    expect(await readBodyUpTo(post(endless, { "content-length": "5" }), 10_000)).toBeNull();
    expect(pulled).toBeLessThan(20);
    expect(cancelled).toBe(true);
  });
});
