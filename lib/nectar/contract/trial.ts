import type { z } from "zod";
import type { Answer } from "./api";

/** There is nothing to check it on; the message says what is missing. */
export class Skip extends Error {
  override name = "Skip";
}

/** What came is too far from the documentation for the rest of a check to make sense; it is recorded already. */
export class Stop extends Error {
  override name = "Stop";
}

const MAX_ISSUES = 6;

/** Collects what differs from the documentation while a check runs. Sentences hold paths and ids, never a body. */
export class Trial {
  readonly differences: string[] = [];

  /** Records a sentence unless something holds. */
  expect(holds: boolean, sentence: string): void {
    if (!holds) this.differences.push(sentence);
  }

  /** Records every field that is not as documented. @returns what was read, or undefined */
  reads<T>(shape: z.ZodType<T>, value: unknown, what: string): T | undefined {
    const result = shape.safeParse(value);
    if (result.success) return result.data;
    const { issues } = result.error;
    for (const issue of issues.slice(0, MAX_ISSUES)) {
      this.differences.push(`${what}: ${[issue.path.join("."), issue.message].filter(Boolean).join(" ")}`);
    }
    if (issues.length > MAX_ISSUES) this.differences.push(`${what}: and ${issues.length - MAX_ISSUES} more`);
    return undefined;
  }

  /** Records another status. Throws `Stop` then: the body is of another kind. */
  answers(answer: Answer, ...statuses: number[]): void {
    if (statuses.includes(answer.status)) return;
    this.differences.push(`${answer.request} answered ${answer.status}, not ${statuses.join(" or ")}`);
    throw new Stop();
  }

  /** The answer's body in its documented shape. Throws `Stop` when it has another. */
  body<T>(answer: Answer, shape: z.ZodType<T>, ...statuses: number[]): T {
    this.answers(answer, ...(statuses.length > 0 ? statuses : [200]));
    const read = this.reads(shape, answer.json, answer.request);
    if (read === undefined) throw new Stop();
    return read;
  }
}
