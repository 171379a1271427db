import { expect, test } from "vitest";
import { mayHoldDemoData } from "./demo-data";

test.each([
  ["postgresql://me@localhost:5432/portal", undefined, true],
  ["postgresql://me@127.0.0.1/portal", "false", true],
  ["postgresql://me@[::1]/portal", undefined, true],
  ["postgresql://me@db.example.com/portal", undefined, false],
  ["postgresql://me@db.example.com/portal", "false", false],
  ["postgresql://me@localhost.example.com/portal", undefined, false],
  ["postgresql://me@db.example.com/portal", "true", true],
])("demo data for %s with DEMO_DATA %s: %s", (DATABASE_URL, DEMO_DATA, answer) => {
  expect(mayHoldDemoData({ DATABASE_URL, DEMO_DATA })).toBe(answer);
});
