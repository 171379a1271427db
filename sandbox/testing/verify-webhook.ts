import { Webhook } from "svix";
import { type Received, receiver } from "./receiver";

/** Checks a signature as a receiver with Svix's library would, on the raw body. Throws when it is wrong. */
export function verifyWebhook({ body, headers }: Received, secret = receiver.secret): void {
  const named = Object.entries(headers).map(([name, value]) => [name, String(value)]);
  new Webhook(secret).verify(body, Object.fromEntries(named));
}
