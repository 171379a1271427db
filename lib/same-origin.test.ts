import { expect, test } from "vitest";
import { isFromHere } from "@/lib/same-origin";

const sent = (headers: Record<string, string>) =>
  isFromHere(new Request("http://localhost:3000/api/x", { method: "POST", headers }));

test.each([
  [{ origin: "https://portal.example", host: "portal.example" }, true],
  [{ origin: "https://portal.example", host: "internal:3000", "x-forwarded-host": "portal.example" }, true],
  [{ origin: "https://evil.example", host: "portal.example" }, false],
  [{ origin: "https://portal.example.evil.example", host: "portal.example" }, false],
  [{ origin: "null", host: "portal.example" }, false],
  [{ host: "portal.example" }, false],
])("%j: %s", (headers, expected) => {
  expect(sent(Object.fromEntries(Object.entries(headers)))).toBe(expected);
});
