/** What became of an event, for people to tell apart and to filter by. */
export const outcomes = ["waiting", "stored", "unchanged", "deferred", "ignored"] as const;
export type Outcome = (typeof outcomes)[number];

export function isOutcome(text: string | undefined): text is Outcome {
  return outcomes.some((known) => known === text);
}

/** How the outcomes begin that are stored with events; an event without one is waiting. */
export const storedOutcomes: Record<Exclude<Outcome, "waiting">, string> = {
  stored: "stored",
  unchanged: "nothing new",
  deferred: "left to the reconcile",
  ignored: "ignored",
};

/** The kind of outcome that is stored with an event, and what it says beyond that. */
export function readOutcome(stored: string | null): { outcome: Outcome; reason: string | null } {
  if (stored === null) return { outcome: "waiting", reason: null };
  const known = Object.entries(storedOutcomes).find(([, begin]) => stored.startsWith(begin))?.[0];
  const [, reason = null] = /: (.+)$/.exec(stored) ?? [];
  return { outcome: isOutcome(known) ? known : "ignored", reason };
}

/** What an event of this type is about: which work is done again when it is replayed. */
export function subjectOf(eventType: string): "connection" | "bill" | null {
  if (eventType.startsWith("connection.")) return "connection";
  return eventType.startsWith("document.") ? "bill" : null;
}
