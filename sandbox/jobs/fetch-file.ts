import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { MOST_BYTES, UnreadableFileError } from "./limits";
import { assertPublicHost, publicLookup } from "./public-address";

/** For the whole file, in milliseconds. */
const TIMEOUT_MS = 20_000;

async function readLimited(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MOST_BYTES) throw new UnreadableFileError("The file is larger than 25 MB.");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): UnreadableFileError {
  if (error instanceof UnreadableFileError) return error;
  const isLate = error instanceof Error && (error.name === "TimeoutError" || error.name === "AbortError");
  return new UnreadableFileError(
    isLate ? "The file did not come within 20 s." : "The file could not be fetched.",
  );
}

async function open(url: URL, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, { lookup: publicLookup, signal, agent: false }, resolve).on("error", reject).end();
  });
}

/**
 * Fetches a file of the public internet: 25 MB at most, 20 s at most, no redirects. Throws `UnreadableFileError` with a
 * sentence for whatever goes wrong; nothing of an answer's content is in it.
 */
export async function fetchFile(address: string): Promise<Buffer> {
  try {
    const url = new URL(address);
    assertPublicHost(url.hostname);
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const answer = await open(url, signal);
    if (answer.statusCode !== 200) {
      answer.destroy();
      throw new UnreadableFileError(`The file's address answered ${answer.statusCode}.`);
    }
    return await readLimited(answer);
  } catch (error) {
    throw reasonOf(error);
  }
}
