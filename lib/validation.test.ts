import { expect, test } from "vitest";
import { optionalText } from "@/lib/validation";

const field = optionalText(10, "tooLong");
const faultOf = (text: string) => field.safeParse(text).error?.issues[0]?.message;

test("a field is trimmed, and nothing when it is empty", () => {
  expect(field.parse("  Mü 東京 😀 ")).toBe("Mü 東京 😀");
  expect(field.parse(" \n ")).toBeUndefined();
  expect(field.parse(undefined)).toBeUndefined();
  expect(faultOf("x".repeat(11))).toBe("tooLong");
});

test.each(["a\0b", "a\nb", "a\tb", "a\u001bb", "a\u007fb", "a\u0085b"])("%j is not for one line", (text) => {
  expect(faultOf(text)).toBe("unseenCharacters");
});
