import { describe, expect, test } from "vitest";
import { latestLastDay, shareLinkInput } from "./input";

const DAY = 24 * 3_600_000;
const form = { siteIds: [], utilityTypes: [], note: "", life: "7" };
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** What is wrong with which field. */
function problems(changed: object): Record<string, string> {
  const { error } = shareLinkInput.safeParse({ ...form, ...changed });
  // The first of each field is the one that is said (lib/action-result.ts).
  const issues = (error?.issues ?? []).toReversed();
  return Object.fromEntries(issues.map(({ path, message }) => [path.join("."), message]));
}

test("an empty form is a link for anything, for a week, as often as needed", () => {
  const input = shareLinkInput.parse({
    ...form,
    maxUses: "",
    recipientEmail: " ",
    connectionId: "",
    lastDay: "",
  });
  expect(input).toMatchObject({ note: "", siteIds: [] });
  expect([input.maxUses, input.recipientEmail, input.connectionId]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  expect(Math.abs(input.expiresAt.getTime() - Date.now() - 7 * DAY)).toBeLessThan(5_000);
});

test("a last day counts to its end, and only where it is chosen", () => {
  expect(shareLinkInput.parse({ ...form, life: "date", lastDay: day(3) }).expiresAt.toISOString()).toBe(
    `${day(3)}T23:59:59.999Z`,
  );
  expect(problems({ life: "date", lastDay: day(0) })).toEqual({});
  const { expiresAt } = shareLinkInput.parse({ ...form, life: "1", lastDay: day(30) });
  expect(expiresAt.getTime()).toBeLessThan(Date.now() + DAY + 1_000);
});

test("a note keeps its lines, its markup and its direction: it is text", () => {
  const note = "<script>alert(1)</script>\r\n\u202Eשלום\r\tend";
  expect(shareLinkInput.parse({ ...form, note: `  ${note}  ` }).note).toBe(
    "<script>alert(1)</script>\n\u202Eשלום\n\tend",
  );
  expect(problems({ note: "x".repeat(1_000) })).toEqual({});
});

describe("refused is", () => {
  test.each([
    ["a long note", { note: "x".repeat(10_000) }, { note: "atMostCharacters" }],
    ["a note with a NUL", { note: "a\u0000b" }, { note: "unseenCharacters" }],
    ["a life that is not offered", { life: "365" }, { life: "lifeUnknown" }],
    ["a day of one's own without the day", { life: "date" }, { lastDay: "date" }],
    ["a day that is past", { life: "date", lastDay: "2020-01-01" }, { lastDay: "dateInPast" }],
    ["a day too far off", { life: "date", lastDay: "2999-01-01" }, { lastDay: "dateTooLate" }],
    ["no day at all", { life: "date", lastDay: "2026-02-31" }, { lastDay: "dateFormat" }],
    ["no use", { maxUses: "0" }, { maxUses: "wholeNumber" }],
    ["half a use", { maxUses: "1.5" }, { maxUses: "wholeNumber" }],
    ["a negative number", { maxUses: "-1" }, { maxUses: "wholeNumber" }],
    ["a million uses", { maxUses: "1000000" }, { maxUses: "atMostUses" }],
    ["no address", { recipientEmail: "maria" }, { recipientEmail: "email" }],
    [
      "an address with a header in it",
      { recipientEmail: "m@x.example\r\nBcc: all@x.example" },
      { recipientEmail: "unseenCharacters" },
    ],
    ["two addresses", { recipientEmail: "a@x.example, b@x.example" }, { recipientEmail: "email" }],
    ["no id", { connectionId: "../1" }, { connectionId: "connectionUnknown" }],
    ["a site that is no id", { siteIds: ["1"] }, { "siteIds.0": "siteUnknown" }],
  ])("%s", (_, changed, expected) => {
    expect(problems(changed)).toEqual(expected);
  });
});

test("the last day that is offered is taken", () => {
  expect(problems({ life: "date", lastDay: latestLastDay() })).toEqual({});
});
