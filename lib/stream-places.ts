/** Streams that one person may have open on this instance: many windows, but not a flood. */
const MAX_STREAMS = 20;

const taken = new Map<string, number>();

/** Takes one of a person's places. @returns the way to give it back, or null when all are taken */
export function takePlace(userId: string): (() => void) | null {
  const count = taken.get(userId) ?? 0;
  if (count >= MAX_STREAMS) return null;
  taken.set(userId, count + 1);
  return () => {
    const left = (taken.get(userId) ?? 1) - 1;
    if (left > 0) taken.set(userId, left);
    else taken.delete(userId);
  };
}
