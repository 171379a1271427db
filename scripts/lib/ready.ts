import { setTimeout as delay } from "node:timers/promises";
import type { Child } from "./children";
import { CommandError } from "./progress";

/**
 * Waits until an address answers with a success.
 * @throws CommandError with the last lines of the child when it dies or does not get there in time
 */
export async function waitUntilReady(url: string, child: Child, withinMs = 120_000): Promise<void> {
  let ended: string | undefined;
  child.exited.then((how) => {
    ended = how;
  });
  for (const until = Date.now() + withinMs; Date.now() < until && !ended; await delay(100)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  const what = ended ?? `did not answer at ${url} in ${withinMs / 1000} s`;
  throw new CommandError(`The ${child.name} ${what}. Its last lines:\n  ${child.tail.join("\n  ")}`);
}
