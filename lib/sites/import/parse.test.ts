import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MAX_ROWS } from "@/lib/sites/import/limits";
import { parseSites } from "@/lib/sites/import/parse";

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) => Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
const names = (bytes: Uint8Array) => {
  const parsed = parseSites(bytes);
  return "rows" in parsed ? parsed.rows.map(({ name }) => name) : parsed;
};

describe("the encoding", () => {
  const text = "Name,Address\r\nMünchen Süd,Große Straße 1\r\n";
  test.each([
    ["UTF-8", utf8(text)],
    ["UTF-8 with its mark", utf8(`\uFEFF${text}`)],
    ["UTF-16", utf16(text)],
    ["UTF-16 without its mark", utf16(text, false)],
    ["UTF-16 the other way round", utf16(text).swap16()],
    ["Windows-1252", Buffer.from(text, "latin1")],
  ])("%s is told", (_, bytes) => expect(names(bytes)).toEqual(["München Süd"]));

  test("Windows-1252 keeps its own signs apart from Latin-1", () => {
    expect(names(Buffer.concat([Buffer.from("name\n"), Buffer.from([0x80, 0x93, 0x94])]))).toEqual(["€“”"]);
  });

  test.each([
    ["a spreadsheet's own file", Buffer.from("504b0304140000000800", "hex")],
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d", "hex")],
    ["UTF-16 cut in the middle", utf16("Name\nPier").subarray(0, -1)],
    ["bytes that no western encoding has", Buffer.from([...utf8("name\n"), 0x81, 0x8d, 0xff])],
  ])("%s is refused, and nothing of it is guessed", (_, bytes) => {
    expect(parseSites(bytes)).toEqual({ fault: "encoding" });
  });
});

describe("the table", () => {
  test.each([
    ["Name,Address\nA,B"],
    ["Nombre;Dirección\nA;B"],
    ["Adresse\tNom\nB\tA"],
    ["Standort;Anschrift;Größe\r\nA;B;9"],
    ["ADDRESS , site name\r\n\r\n B , A \r\n,\r\n"],
  ])("%j is one site", (text) => {
    expect(parseSites(utf8(text))).toMatchObject({ rows: [{ name: "A", address: "B" }] });
  });

  test("has line breaks within quotes, and still the lines of the file", () => {
    const parsed = parseSites(utf8('name,address\n"A","1 Road\nOakland"\n\nB,\n"C ""x""",'));
    expect(parsed).toEqual({
      rows: [
        { line: 2, name: "A", address: "1 Road\nOakland", externalId: "" },
        { line: 5, name: "B", address: "", externalId: "" },
        { line: 6, name: 'C "x"', address: "", externalId: "" },
      ],
    });
  });

  test.each([
    ["", { fault: "empty" }],
    [" \n\n", { fault: "empty" }],
    ["Town\nOakland", { fault: "noHeader" }],
    ["Name,Address", { fault: "noRows" }],
    ["Name,Site\nA,B", { fault: "columnTwice" }],
    ["Name,Address\nA,1 Road, Oakland", { fault: "tooManyCells", line: 2 }],
    ['Name\n"A', { fault: "quotes", line: 2 }],
  ])("%j is refused in words", (text, fault) => expect(parseSites(utf8(text))).toMatchObject(fault));

  test("of 100,000 rows is refused at once", () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => `Site ${n}`).join("\n");
    const started = performance.now();
    expect(parseSites(utf8(`name\n${rows}`))).toEqual({ fault: "tooManyRows" });
    expect(performance.now() - started).toBeLessThan(1_000);
    const most = Array.from({ length: MAX_ROWS }, (_, n) => `Site ${n}`).join("\n");
    expect(parseSites(utf8(`name\n${most}`))).toMatchObject({ rows: { length: MAX_ROWS } });
  });
});

test("what is written is what is read, whatever it is", () => {
  const cell = fc.string({ unit: "grapheme", maxLength: 30 }).map((text) => text.replaceAll("\0", "").trim());
  const row = fc.record({ name: cell.filter((name) => name !== ""), address: cell, externalId: cell });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 8 }),
      fc.constantFrom(",", ";", "\t"),
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(utf8, (text: string) => utf8(`\uFEFF${text}`), utf16),
      (rows, delimiter, end, encode) => {
        const text = stringify(
          rows.map(({ name, address, externalId }) => [name, address, externalId]),
          { header: true, columns: ["Name", "Address", "External id"], delimiter, record_delimiter: end },
        );
        const parsed = parseSites(encode(text));
        expect("rows" in parsed && parsed.rows.map(({ line: _, ...cells }) => cells)).toEqual(rows);
      },
    ),
  );
});
