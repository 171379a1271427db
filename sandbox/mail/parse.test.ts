import fc from "fast-check";
import { expect, test } from "vitest";
import { codeIn, parseMail } from "./parse";

function mail(lines: string[]): Buffer {
  return Buffer.from(lines.join("\r\n"));
}

test("sender, subject, both bodies and the code of a mail are read", async () => {
  const raw = mail([
    "From: =?utf-8?Q?Stadtwerke_M=C3=BCnchen?= <codes@stadtwerke.example>",
    "Subject: =?utf-8?B?SWhyIENvZGUg4oCTIGVpbm1hbGln?=",
    'Content-Type: multipart/alternative; boundary="b"',
    "",
    "--b",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: quoted-printable",
    "",
    "Ihr Code ist 042137. Er gilt f=C3=BCr 10 Minuten.",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    "<p>Ihr Code ist <b>042137</b>.</p>",
    "--b--",
  ]);
  expect(await parseMail(raw)).toEqual({
    sender: "Stadtwerke München",
    subject: "Ihr Code – einmalig",
    text: "Ihr Code ist 042137. Er gilt für 10 Minuten.",
    html: expect.stringContaining("<b>042137</b>"),
    code: "042137",
  });
});

test("a mail with HTML alone gets a text, and a sender without a name shows the address", async () => {
  const raw = mail([
    "From: a@b.example",
    "Content-Type: text/html",
    "",
    "<style>p{}</style><p>Gas &amp; Power</p><p>Your code: <b>123456</b></p>",
  ]);
  expect(await parseMail(raw)).toMatchObject({
    sender: "a@b.example",
    subject: "",
    text: "Gas & Power\nYour code: 123456",
    code: "123456",
  });
});

test.each([
  ["Your code is 123456.", "123456"],
  ["654321 is your code, not 111111", "654321"],
  ["Code:\n000001", "000001"],
  ["Open https://portal.example/reset/123456 to go on", null],
  ["Invoice 1234567, total 123456.78 or 123,456", null],
  ["AB123456 and 123456-7", null],
  ["No code here", null],
])("the code in %j is %j", (text, code) => {
  expect(codeIn(text)).toBe(code);
});

test("no bytes at all make it fail", async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      const { text, sender, subject } = await parseMail(Buffer.from(bytes));
      expect(text + sender + subject).not.toContain("\0");
    }),
  );
});
