import { createHash } from "node:crypto";

type Part = string | number;

function digest(parts: Part[]): Buffer {
  return createHash("sha256").update(parts.join(":")).digest();
}

/** A uuid that is always the same for the same parts, so that work that is done twice finds what it made before. */
export function derivedUuid(...parts: Part[]): string {
  const hex = digest(parts).toString("hex").slice(0, 32);
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, "$1-$2-4$3-8$4-$5");
}

/** A number from 0 up to (not including) 1: always the same for the same parts, and like a random one among others. */
export function fraction(...parts: Part[]): number {
  return digest(parts).readUIntBE(0, 6) / 2 ** 48;
}

/** A whole number of the range, both ends included, as `fraction`. */
export function wholeBetween(min: number, max: number, ...parts: Part[]): number {
  return min + Math.floor(fraction(...parts) * (max - min + 1));
}

/** Digits that look like a number on a bill, as `fraction`; the first is never 0. */
export function digits(length: number, ...parts: Part[]): string {
  const text = Array.from({ length }, (_, index) => wholeBetween(index === 0 ? 1 : 0, 9, ...parts, index));
  return text.join("");
}
