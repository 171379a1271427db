import { expect, test } from "vitest";
import { csvFile } from "@/lib/csv";

async function linesOf(rows: Parameters<typeof csvFile>[2]): Promise<string[]> {
  const bytes = new Uint8Array(await csvFile("list", ["name", "amount"], rows).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  return new TextDecoder().decode(bytes).split("\r\n");
}

test("rows are quoted where they have to be, and null is an empty cell", async () => {
  expect(
    await linesOf([
      ['a "b", c\nd', 1.5],
      ["é", null],
    ]),
  ).toEqual(["name,amount", '"a ""b"", c\nd",1.5', "é,", ""]);
});

test.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "＝1"])("the text %j is no formula", async (text) => {
  const [, row = ""] = await linesOf([[text, -1]]);
  expect(row).toMatch(/^"?'/);
  expect(row).toMatch(/,-1$/);
});

test("rows may come one after the other", async () => {
  async function* rows() {
    for (let n = 0; n < 3; n++) yield [`row ${n}`, n];
  }
  expect(await linesOf(rows())).toHaveLength(5);
});

test("a file whose rows cannot be read to their end breaks off, so that nobody takes it for the whole", async () => {
  async function* rows() {
    yield ["first", 1];
    throw new Error("the database has gone");
  }
  await expect(csvFile("list", ["name", "amount"], rows()).text()).rejects.toThrow("the database has gone");
});

test("whoever goes away in the middle of a file ends the reading of its rows", async () => {
  const { promise: ended, resolve } = Promise.withResolvers<string>();
  async function* rows() {
    try {
      for (let n = 0; ; n++) yield ["a long line, of which there are very many", n];
    } finally {
      resolve("ended");
    }
  }
  const reader = csvFile("list", ["name", "amount"], rows()).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(await ended).toBe("ended");
});

test("the file's name is one, whatever the company is called", () => {
  expect(csvFile('a"\r\n/b', [], []).headers.get("content-disposition")).toBe(
    'attachment; filename="a-b.csv"',
  );
});
