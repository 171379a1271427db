import { expect, test } from "vitest";
import { smtpPortBeside } from "./smtp-port";

test("the mail port follows the sandbox's port and is always a port", () => {
  expect(smtpPortBeside(4010)).toBe(4025);
  expect(smtpPortBeside(5010)).toBe(5025);
  expect(smtpPortBeside(65_530)).toBe(65_515);
  expect(smtpPortBeside(0)).toBe(0);
});
