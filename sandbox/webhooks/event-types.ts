import { z } from "zod";

/** Nectar's six events (`/developer-guide/webhooks`). Its v1 names are no longer sent. */
export const eventTypes = [
  "connection.created.v2",
  "connection.updated.v2",
  "connection.validated.v2",
  "document.created.v2",
  "document.updated.v2",
  "document.deleted.v2",
] as const;

export const eventTypeSchema = z.enum(eventTypes);

export type EventType = (typeof eventTypes)[number];

/** When an event fires, in a few words: for the pages where a person chooses among them. */
export const eventMeanings: Record<EventType, string> = {
  "connection.created.v2": "A connection was created, by the API or through a link",
  "connection.updated.v2": "Something about a connection changed: status, accounts, sites, credentials",
  "connection.validated.v2": "A connection has another status",
  "document.created.v2": "A bill was processed",
  "document.updated.v2": "A bill was reprocessed or edited",
  "document.deleted.v2": "A bill was removed",
};
