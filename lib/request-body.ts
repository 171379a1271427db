/**
 * The body of a request as text, read no further than `maxBytes`; null when there is more. A length that the
 * client declares is believed only to refuse early.
 */
export async function readBodyUpTo(request: Request, maxBytes: number): Promise<string | null> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes) return null;
  const decoder = new TextDecoder();
  let bytes = 0;
  let text = "";
  if (!request.body) return text;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
