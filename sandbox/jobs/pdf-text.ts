import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { z } from "zod";
import { MOST_PAGES, UnreadableFileError } from "./limits";

/** A bill takes a second, also on a busy machine. */
const TIMEOUT_MS = 15_000;

const MOST_HEAP_MB = 256;

const answerSchema = z.object({ pages: z.int(), text: z.string() });

async function answerOf(worker: Worker): Promise<unknown> {
  const [answer] = await once(worker, "message", { signal: AbortSignal.timeout(TIMEOUT_MS) });
  return answer;
}

/**
 * The text of a PDF, read in a thread of its own with an end to its time and memory: half a megabyte can unfold to gigabytes of
 * text, and would hold up everybody else for minutes. Throws `UnreadableFileError`.
 */
export async function textOfPdf(content: Uint8Array): Promise<string> {
  const worker = new Worker(new URL("./pdf-text-worker.ts", import.meta.url), {
    workerData: { content, mostPages: MOST_PAGES },
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
  });
  // One that comes after the time is up is nobody's concern, but would end the process.
  worker.on("error", () => undefined);
  try {
    const { pages, text } = answerSchema.parse(await answerOf(worker));
    if (pages > MOST_PAGES) throw new UnreadableFileError(`The PDF has more than ${MOST_PAGES} pages.`);
    return text;
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    throw new UnreadableFileError("The PDF could not be read.");
  } finally {
    await worker.terminate();
  }
}
