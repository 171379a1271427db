import { beforeAll, expect, test } from "vitest";
import { db } from "../db";
import { newCollectedConnection } from "../testing/collected";
import { firstOfMonth } from "../testing/days";
import { unknownId } from "../testing/demo";
import { runSandbox } from "../testing/server";
import { fileToken, fileUrl } from "./file-token";

const sandbox = runSandbox();
let path = "";

beforeAll(async () => {
  const { id } = await newCollectedConnection({ collectFrom: firstOfMonth(2) });
  const document = await db.document.findFirstOrThrow({ where: { connectionId: id } });
  path = new URL(fileUrl(document.id)).pathname;
});

test("a bill's address gives a PDF without a key", async () => {
  const response = await fetch(sandbox.origin + path);
  expect(response.status).toBe(200);
  expect(response.headers.get("Content-Type")).toBe("application/pdf");
  expect(response.headers.get("Content-Disposition")).toMatch(/^inline; filename="[\w.-]+\.pdf"$/);
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("no other address opens anything", async () => {
  const token = path.slice("/files/".length, -".pdf".length);
  const changed = [...token].map((character, index) => {
    const other = character === "A" ? "B" : "A";
    return token.slice(0, index) + other + token.slice(index + 1);
  });
  for (const wrong of [...changed, token.slice(1), `${token}A`, "", "%00", "..%2f", unknownId]) {
    const response = await fetch(`${sandbox.origin}/files/${wrong}.pdf`);
    expect(response.status, wrong).toBe(404);
  }
  expect((await fetch(`${sandbox.origin}/files/${fileToken(unknownId)}.pdf`)).status).toBe(404);
});
