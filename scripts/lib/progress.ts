const announceAfterMs = 1000;

/** Seconds with one decimal, for people: "3.4 s". */
export function seconds(sinceMs: number): string {
  return `${((Date.now() - sinceMs) / 1000).toFixed(1)} s`;
}

/** Runs one step of a command: says that it goes on when it takes longer than a second, and how long it took. */
export async function step<T>(label: string, work: () => Promise<T>): Promise<T> {
  const started = Date.now();
  const announcement = setTimeout(() => console.log(`… ${label}`), announceAfterMs);
  try {
    const result = await work();
    console.log(`✓ ${label} (${seconds(started)})`);
    return result;
  } finally {
    clearTimeout(announcement);
  }
}

/** A failure that needs no stack: its message says what happened and what to do. */
export class CommandError extends Error {}

/** Ends a command: expected failures in one line, all others with their stack. */
export function reportFailure(error: unknown): void {
  console.error(error instanceof CommandError ? `✗ ${error.message}` : error);
}
