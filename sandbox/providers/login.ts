import type { Provider } from "./provider";

export type Credentials = { username: string; password: string };

/** Whether the provider accepts these credentials. Blanks around the user name do not count, as on most sites. */
export function checkLogin(provider: Provider, credentials: Credentials): boolean {
  const { username, password } = provider.login;
  return credentials.username.trim() === username && credentials.password === password;
}
