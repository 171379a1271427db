/** What the bytes of a file say, or null when they are in no encoding that can be told. */
export function decodeText(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decode(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decode(bytes, "utf-16be");
  const half = halfOfZeros(bytes);
  if (half !== null) return decode(bytes, half);
  return decode(bytes, "utf-8") ?? fromWindows1252(bytes);
}

/** Strictly, so that nothing is ever replaced; a byte order mark is left out. */
function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: western text has a zero as every other byte, and none in between. */
function halfOfZeros(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return null;
  const sample = bytes.subarray(0, 2_000);
  const zeros = [0, 0];
  sample.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 4;
  if (odd > many && even === 0) return "utf-16le";
  return even > many && odd === 0 ? "utf-16be" : null;
}

/** Excel's encoding in the west. Bytes that it does not use, and control characters, tell that it is another one. */
function fromWindows1252(bytes: Uint8Array): string | null {
  const unused = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
  const isText = bytes.every(
    (byte) => !unused.has(byte) && (byte >= 0x20 || [0x09, 0x0a, 0x0d].includes(byte)),
  );
  return isText ? new TextDecoder("windows-1252").decode(bytes) : null;
}
