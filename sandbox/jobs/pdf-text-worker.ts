import { parentPort, workerData } from "node:worker_threads";
import { extractText, getDocumentProxy } from "unpdf";

/**
 * The thread of `pdf-text.ts`. Node runs this file as it is, so it imports packages only. Takes `{ content, mostPages }`,
 * posts `{ pages, text }`, with no text for a PDF of more pages than that; throws for one that cannot be read.
 */
const content: Uint8Array = workerData.content;
const mostPages: number = workerData.mostPages;

const pdf = await getDocumentProxy(content, { verbosity: 0 });
const { text } = pdf.numPages > mostPages ? { text: "" } : await extractText(pdf, { mergePages: true });
parentPort?.postMessage({ pages: pdf.numPages, text });
