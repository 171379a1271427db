import { z } from "zod";

/** What events say besides who, when and what about. Whatever else an event may hold is not for showing. */
const text = z.string().optional().catch(undefined);
const details = z
  .object({ name: text, email: text, from: text, to: text, role: text, fileName: text, shareLinkId: text })
  .catch({});

export type EventDetails = z.infer<typeof details>;

/** The details of an event as they can be shown, of whatever time and shape it is. */
export function eventDetails(stored: unknown): EventDetails {
  return details.parse(stored);
}
