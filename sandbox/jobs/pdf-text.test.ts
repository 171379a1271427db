import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { textOfPdf } from "./pdf-text";

/** A PDF of one page with this content stream. */
function pdfOf(stream: string): Buffer {
  const data = deflateSync(stream, { level: 1 });
  const page = "/Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>";
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
        `3 0 obj<<${page}>>endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n` +
        `4 0 obj<</Length ${data.length}/Filter/FlateDecode>>stream\n`,
    ),
    data,
    Buffer.from("\nendstream endobj\ntrailer<</Root 1 0 R>>"),
  ]);
}

const line = "BT /F 12 Tf (Amount due) Tj ET\n";

test("the text of a PDF is read", async () => {
  expect(await textOfPdf(pdfOf(line))).toBe("Amount due");
});

test("what is no whole PDF cannot be read", async () => {
  await expect(textOfPdf(Buffer.from("%PDF-1.7 and no more"))).rejects.toThrow("The PDF could not be read.");
});

test("a small file that unfolds to a huge text is given up, and nobody else waits for it", async () => {
  const bomb = pdfOf(line.repeat(1_500_000));
  expect(bomb.length).toBeLessThan(1_000_000);
  let ticks = 0;
  const timer = setInterval(() => {
    ticks += 1;
  }, 50);
  await expect(textOfPdf(bomb)).rejects.toThrow("The PDF could not be read.");
  clearInterval(timer);
  expect(ticks).toBeGreaterThan(5);
}, 30_000);
