import { expect, test } from "vitest";
import { translatorOf } from "./translator";

const [en, es, fr, de] = (["en", "es", "fr", "de"] as const).map(translatorOf);

test("arguments are put in, and are text: braces and tags in them mean nothing", () => {
  expect(de?.("signIn.title", { provider: "Elbtal Stadtwerke" })).toBe("Bei Elbtal Stadtwerke anmelden");
  expect(en?.("signIn.title", { provider: "{x} <b>'A'</b>" })).toBe("Sign in to {x} <b>'A'</b>");
});

test("counts follow the language", () => {
  const tries = (left: number) => es?.("verify.wrongCode", { provider: "A", left });
  expect(tries(1)).toBe("A no ha aceptado este código. Queda 1 intento.");
  expect(tries(2)).toBe("A no ha aceptado este código. Quedan 2 intentos.");
  expect(fr?.("errors.check", { count: 1 })).toBe("Veuillez vérifier ce point\u00a0:");
  expect(fr?.("errors.check", { count: 3 })).toBe("Veuillez vérifier ces points\u00a0:");
});

test("days, numbers and lists are written as in the language", () => {
  const day = new Date("2025-03-01");
  expect([en, es, fr, de].map((t) => t?.date(day))).toEqual([
    "March 1, 2025",
    "1 de marzo de 2025",
    "1 mars 2025",
    "1. März 2025",
  ]);
  expect([en, es, fr, de].map((t) => t?.number(12_345))).toEqual([
    "12,345",
    "12.345",
    "12\u202f345",
    "12.345",
  ]);
  const services = ["a", "b", "c"];
  expect([en, es, fr, de].map((t) => t?.list(services))).toEqual([
    "a, b, and c",
    "a, b y c",
    "a, b et c",
    "a, b und c",
  ]);
});

test("a name that is written from right to left keeps its direction in the sentence", () => {
  const name = "شركة الكهرباء (2)";
  expect(en?.("signIn.title", { provider: name })).toBe(`Sign in to \u2068${name}\u2069`);
});
