import { expect, test } from "vitest";
import { readUpload } from "@/lib/upload";

const KILOBYTE = 1024;

function sent(file: Blob | string | null, headers: Record<string, string> = {}): Request {
  const form = new FormData();
  if (file !== null) form.append("logo", file);
  return new Request("http://localhost/api/x", { method: "POST", body: form, headers });
}

const fileOf = (bytes: number) => new File([new Uint8Array(bytes).fill(7)], "logo.png");

test("a file is read whole, with its name", async () => {
  const upload = await readUpload(sent(fileOf(10)), "logo", KILOBYTE);
  expect(upload).toMatchObject({ name: "logo.png", file: new Uint8Array(10).fill(7) });
});

test("no file, an empty one, and text where a file should be", async () => {
  for (const file of [null, fileOf(0), "text"]) {
    expect(await readUpload(sent(file), "logo", KILOBYTE)).toBe("missing");
  }
});

test("one byte too many, and fifty megabytes", async () => {
  expect(await readUpload(sent(fileOf(KILOBYTE)), "logo", KILOBYTE)).toMatchObject({ name: "logo.png" });
  expect(await readUpload(sent(fileOf(KILOBYTE + 1)), "logo", KILOBYTE)).toBe("tooLarge");
  expect(await readUpload(sent(fileOf(50 * KILOBYTE * KILOBYTE)), "logo", KILOBYTE)).toBe("tooLarge");
});

test("what is no form", async () => {
  const request = new Request("http://localhost/api/x", { method: "POST", body: "{}" });
  expect(await readUpload(request, "logo", KILOBYTE)).toBe("unreadable");
  const empty = new Request("http://localhost/api/x", { method: "POST" });
  expect(await readUpload(empty, "logo", KILOBYTE)).toBe("unreadable");
});
