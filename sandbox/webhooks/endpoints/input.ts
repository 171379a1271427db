import { z } from "zod";
import { eventTypeSchema } from "../event-types";

/** Whether an address carries a name or a password: a request cannot be made to one. */
function hasCredentials(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed !== null && parsed.username + parsed.password !== "";
}

/**
 * What a person says of an endpoint. Plain http and this machine are allowed, because a sandbox's receivers are mostly
 * there; the sandbox itself is not reached, because its control room refuses webhooks.
 */
export const endpointInput = z.object({
  url: z
    .string()
    .trim()
    .min(1, "Enter the address that takes the events.")
    .max(2000, "The address is longer than 2,000 characters.")
    .pipe(z.url({ protocol: /^https?$/, error: "Enter an address that starts with http:// or https://." }))
    .refine((url) => !hasCredentials(url), "The address must not contain a user name or a password."),
  description: z.string().trim().max(200, "The description is longer than 200 characters.").default(""),
  /** None: every event. */
  eventTypes: z.array(eventTypeSchema).transform((types) => [...new Set(types)]),
});

export type EndpointInput = z.output<typeof endpointInput>;
