import { extractText, getDocumentProxy } from "unpdf";
import { beforeAll, expect, test } from "vitest";
import { db } from "../../db";
import { seed } from "../../seed";
import { newCollectedConnection } from "../../testing/collected";
import { renderBill } from "./render";
import { readScanLine } from "./scan-line";
import { statementOf } from "./statement";

beforeAll(() => db.$transaction(seed));

async function newestStatement(connectionId: string, type: string) {
  const document = await db.document.findFirstOrThrow({
    where: { connectionId, datasourceTypes: { has: type } },
    orderBy: { billDate: "desc" },
  });
  return statementOf(document);
}

async function textOf(pdf: Buffer) {
  return extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
}

test("a bill is one page that says what the API says, and the same each time", async () => {
  const { id } = await newCollectedConnection({ utilityTypes: ["ELECTRICITY"] });
  const statement = await newestStatement(id, "ELECTRICITY");
  const pdf = await renderBill(statement);
  expect(pdf.equals(await renderBill(statement))).toBe(true);
  const { text, totalPages } = await textOf(pdf);
  expect(totalPages).toBe(1);
  for (const shown of [
    "Nectar Sandbox Utility",
    "Harbor Foods",
    "4 Pier Road, Oakland, CA",
    statement.accountNumber,
    "SANDBOX SPECIMEN",
    ...statement.lines.map(({ description }) => description),
  ]) {
    expect(text).toContain(shown);
  }
  expect(text).toContain(
    `$${Number(statement.scanned.total).toLocaleString("en-US", { minimumFractionDigits: 2 })}`,
  );
});

test("its scan line is read back, whatever the type and the country", async () => {
  const utilityTypes = ["GAS", "FUEL", "TELECOM", "DISTRICT"];
  const { id } = await newCollectedConnection({ country: "DE", utilityTypes });
  for (const type of utilityTypes) {
    const statement = await newestStatement(id, type);
    const { text } = await textOf(await renderBill(statement));
    expect(readScanLine(text)).toEqual(statement.scanned);
    expect(text).toMatch(/\d{2}\.\d{2}\.\d{4}/);
    expect(text).toContain("€");
  }
});

test("names of any length and script neither break the page nor add one", async () => {
  const { id } = await newCollectedConnection({
    providerName: `Überlandwerk ${"sehr lang ".repeat(20)} 東京電力`,
    utilityTypes: ["WATER"],
  });
  const { totalPages } = await textOf(await renderBill(await newestStatement(id, "WATER")));
  expect(totalPages).toBe(1);
});

test("text without a scan line, or with a made-up one, is no bill", () => {
  expect(readScanLine("Dear customer, NSB1 is a nice word.")).toBeNull();
  expect(readScanLine("NSB1>1>2>today>3>NSB1")).toBeNull();
});
