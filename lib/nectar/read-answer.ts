import type { z } from "zod";
import { NectarUnreadableError } from "./errors";

/** Reads a successful answer. Throws `NectarUnreadableError`, which describes and never quotes it: answers hold secrets. */
export type AnswerReader<T> = (answer: Response) => Promise<T>;

/** JSON of the given shape. */
export function json<T>(schema: z.ZodType<T>): AnswerReader<T> {
  return async (answer) => {
    const parsed = schema.safeParse(parse(await answer.text(), answer));
    if (parsed.success) return parsed.data;
    throw new NectarUnreadableError(describeFaults(parsed.error));
  };
}

/** Which fields are not as they should be, without what is in them. */
export function describeFaults({ issues }: z.ZodError): string {
  const faults = issues.map(({ path, message }) => `${path.join(".") || "answer"}: ${message}`);
  return `wrong shape: ${faults.slice(0, 5).join("; ")}`;
}

/** Any body but a web page, which a wrong address or a proxy would send. For answers of undocumented shape. */
export const anythingButPage: AnswerReader<void> = async (answer) => {
  if (answer.headers.get("content-type")?.includes("html")) throw notJson("", answer);
};

function parse(text: string, answer: Response): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw notJson(text, answer);
  }
}

function notJson(text: string, answer: Response): NectarUnreadableError {
  const type = answer.headers.get("content-type") ?? "no content type";
  return new NectarUnreadableError(`${answer.status}: not JSON (${type}, ${text.length} characters)`);
}
