import { z } from "zod";
import type { Provider } from "./provider";

export const credentialsSchema = z.object({ username: z.string(), password: z.string() });

/** What is typed at a utility's sign-in page. */
export type Credentials = z.infer<typeof credentialsSchema>;

/**
 * Whether these are the documented credentials of the provider; a custom one takes any. Blanks around the username do
 * not count, as on most sites. What the utility remembers (a lock, a changed password) is `attempt.ts`'s to know.
 */
export function checkLogin(provider: Provider, credentials: Credentials): boolean {
  if (provider.isCustom) return true;
  const { password } = provider.login;
  return isUsername(provider, credentials.username) && credentials.password === password;
}

/** Whether the provider has a login of this name. */
export function isUsername(provider: Provider, typed: string): boolean {
  return typed.trim() === provider.login.username;
}
