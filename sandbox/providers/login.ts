import { z } from "zod";
import type { Provider } from "./provider";

export const credentialsSchema = z.object({ username: z.string(), password: z.string() });

/** What is typed at a utility's sign-in page. */
export type Credentials = z.infer<typeof credentialsSchema>;

/** Whether the provider accepts these credentials. Blanks around the username do not count, as on most sites. */
export function checkLogin(provider: Provider, credentials: Credentials): boolean {
  const { username, password } = provider.login;
  return credentials.username.trim() === username && credentials.password === password;
}
