import { describe, expect, it } from "vitest";
import { checkAnswer, currentTotp, newSmsChallenge } from "./second-factor";

const now = Date.UTC(2026, 10, 22, 12, 0, 10);

describe("SMS code", () => {
  const factor = { kind: "sms", phone: "+1 510 555 0142" } as const;
  const challenge = newSmsChallenge(now);

  it("is six digits and is accepted for ten minutes, blanks or not", () => {
    expect(challenge.code).toMatch(/^\d{6}$/);
    const spaced = `${challenge.code.slice(0, 3)} ${challenge.code.slice(3)}`;
    expect(checkAnswer(factor, spaced, challenge, now)).toBe(true);
    expect(checkAnswer(factor, challenge.code, challenge, now + 599_999)).toBe(true);
    expect(checkAnswer(factor, challenge.code, challenge, now + 600_000)).toBe(false);
  });

  it("is refused when wrong, empty or never sent", () => {
    const wrong = challenge.code === "000000" ? "000001" : "000000";
    expect(checkAnswer(factor, wrong, challenge, now)).toBe(false);
    expect(checkAnswer(factor, "", challenge, now)).toBe(false);
    expect(checkAnswer(factor, "", undefined, now)).toBe(false);
  });
});

describe("authenticator code", () => {
  // RFC 6238 appendix B: the key is "12345678901234567890"; at 59 s its eight digits are 94287082.
  const factor = { kind: "totp", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

  it("agrees with the test vectors of RFC 6238", () => {
    expect(currentTotp(factor.secret, 59_000)).toBe("287082");
    expect(currentTotp(factor.secret, 1_111_111_109_000)).toBe("081804");
  });

  it("may be one step early or late, not two", () => {
    const code = currentTotp(factor.secret, now);
    for (const seconds of [-30, 0, 30])
      expect(checkAnswer(factor, code, undefined, now + seconds * 1000)).toBe(true);
    for (const seconds of [-60, 60])
      expect(checkAnswer(factor, code, undefined, now + seconds * 1000)).toBe(false);
  });

  it("is refused when it is no six-digit number", () => {
    for (const typed of ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"])
      expect(checkAnswer(factor, typed, undefined, now)).toBe(false);
  });
});

it("compares security answers without letter case and blanks", () => {
  const factor = { kind: "question", question: "?", answer: "Maple Grove" } as const;
  for (const typed of ["maple grove", " MAPLEGROVE ", "Maple  Grove"])
    expect(checkAnswer(factor, typed, undefined, now)).toBe(true);
  for (const typed of ["", "maple", "grove maple"])
    expect(checkAnswer(factor, typed, undefined, now)).toBe(false);
});
