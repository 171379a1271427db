import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { environmentProblems } from "./env";
import { environment } from "./testing/environment";

const key = () => randomBytes(16).toString("base64url");

test("keys may be several, parted by commas", () => {
  const several = {
    SANDBOX_LINK_KEY: [key(), key(), key()].join(","),
    SANDBOX_STORE_KEY: `${key()},${key()}`,
  };
  expect(environmentProblems({ ...environment, ...several })).toEqual([]);
});

test("one malformed key among several is named, and no key is quoted", () => {
  for (const wrong of ["short", key().slice(1), `${key()}A`, ""]) {
    const keys = `${key()},${wrong}`;
    expect(environmentProblems({ ...environment, SANDBOX_LINK_KEY: keys })).toEqual([
      "SANDBOX_LINK_KEY must be 16 bytes in base64url (22 characters)",
    ]);
  }
});
