import { randomBytes } from "node:crypto";

/**
 * A new UUIDv7 (RFC 9562, 5.7): the time in milliseconds, then chance. For rows that are written by SQL of our own; those
 * that Prisma writes get theirs from it.
 */
export function uuid7(): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
