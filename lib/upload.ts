/** What a file field held; or why there is nothing to take. */
export type Upload = { file: Uint8Array<ArrayBuffer>; name: string } | "missing" | "tooLarge" | "unreadable";

/** What a form with a file has besides the file. */
const AROUND_BYTES = 64 * 1024;

/** So much of a file that is too large is still received and thrown away: a browser hears no answer before it has sent all. */
const DISCARD_BYTES = 200 * 1024 * 1024;

/** The file of a form (multipart/form-data, RFC 7578). No more than `maxBytes` of it is ever held. */
export async function readUpload(request: Request, field: string, maxBytes: number): Promise<Upload> {
  const body = await readWhole(request, maxBytes + AROUND_BYTES);
  if (body === null) return "tooLarge";
  try {
    const type = request.headers.get("content-type") ?? "";
    const file = (await new Response(body, { headers: { "content-type": type } }).formData()).get(field);
    if (!(file instanceof File) || file.size === 0) return "missing";
    if (file.size > maxBytes) return "tooLarge";
    return { file: new Uint8Array(await file.arrayBuffer()), name: file.name };
  } catch {
    return "unreadable";
  }
}

/** The body, or null when it is larger than that. */
async function readWhole(request: Request, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!request.body) return new Uint8Array();
  let chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.byteLength;
    if (bytes > DISCARD_BYTES) break;
    if (bytes <= maxBytes) chunks.push(chunk);
    else chunks = [];
  }
  return bytes > maxBytes ? null : new Uint8Array(Buffer.concat(chunks));
}
