/** What a bill may be: the three kinds of file that Nectar names. */
export type MediaType = "application/pdf" | "image/png" | "image/jpeg";

const signatures: [MediaType, number[]][] = [
  ["application/pdf", [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ["image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ["image/jpeg", [0xff, 0xd8, 0xff]],
];

/** The kind of a file by its first bytes, whatever its name says; null for every other kind. */
export function mediaTypeOf(content: Uint8Array): MediaType | null {
  const found = signatures.find(([, bytes]) => bytes.every((byte, index) => content[index] === byte));
  return found?.[0] ?? null;
}
