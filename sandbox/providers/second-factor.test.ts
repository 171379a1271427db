import { describe, expect, it } from "vitest";
import { currentTotp, judgeAnswer, newChallenge } from "./second-factor";

const now = Date.UTC(2026, 10, 22, 12, 0, 10);

describe("a code that is sent", () => {
  const factor = { kind: "sms", phone: "+1 510 555 0142" } as const;
  const challenge = newChallenge(factor, now);

  it("is six digits and is accepted for ten minutes, blanks or not", () => {
    expect(challenge.code).toMatch(/^\d{6}$/);
    const spaced = `${challenge.code.slice(0, 3)} ${challenge.code.slice(3)}`;
    expect(judgeAnswer(factor, spaced, challenge, now)).toBe("right");
    expect(judgeAnswer(factor, challenge.code, challenge, now + 599_999)).toBe("right");
    expect(judgeAnswer(factor, challenge.code, challenge, now + 600_000)).toBe("late");
  });

  it("is good for as long as the utility says", () => {
    const quick = { ...factor, lifetimeSeconds: 30 };
    const { code, expiresAt } = newChallenge(quick, now);
    expect(judgeAnswer(quick, code, { code, expiresAt }, now + 29_999)).toBe("right");
    expect(judgeAnswer(quick, code, { code, expiresAt }, now + 30_000)).toBe("late");
  });

  it("goes by mail in the same way", () => {
    const mailed = { kind: "email", address: "someone@mailbox.example" } as const;
    expect(judgeAnswer(mailed, challenge.code, challenge, now)).toBe("right");
  });

  it("is refused when wrong, empty or never sent", () => {
    const wrong = challenge.code === "000000" ? "000001" : "000000";
    expect(judgeAnswer(factor, wrong, challenge, now + 600_000)).toBe("wrong");
    expect(judgeAnswer(factor, "", challenge, now)).toBe("wrong");
    expect(judgeAnswer(factor, "", undefined, now)).toBe("wrong");
  });
});

describe("authenticator code", () => {
  // RFC 6238 appendix B: the key is "12345678901234567890"; at 59 s its eight digits are 94287082.
  const factor = { kind: "totp", secret: "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ" } as const;

  it("agrees with the test vectors of RFC 6238", () => {
    expect(currentTotp(factor.secret, 59_000)).toBe("287082");
    expect(currentTotp(factor.secret, 1_111_111_109_000)).toBe("081804");
  });

  it("may be one step early or late, not two, and tells its own step", () => {
    const code = currentTotp(factor.secret, now);
    const totpStep = Math.floor(now / 30_000);
    for (const seconds of [-30, 0, 30])
      expect(judgeAnswer(factor, code, undefined, now + seconds * 1000)).toEqual({ totpStep });
    for (const seconds of [-60, 60])
      expect(judgeAnswer(factor, code, undefined, now + seconds * 1000)).toBe("wrong");
  });

  it("is refused when it is no six-digit number", () => {
    for (const typed of ["", "12345", "1234567", "abcdef", "١٢٣٤٥٦"])
      expect(judgeAnswer(factor, typed, undefined, now)).toBe("wrong");
  });
});

it("compares security answers without letter case and blanks", () => {
  const factor = { kind: "question", question: "?", answer: "Maple Grove" } as const;
  for (const typed of ["maple grove", " MAPLEGROVE ", "Maple  Grove"])
    expect(judgeAnswer(factor, typed, undefined, now)).toBe("right");
  for (const typed of ["", "maple", "grove maple"])
    expect(judgeAnswer(factor, typed, undefined, now)).toBe("wrong");
});
