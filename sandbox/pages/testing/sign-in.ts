import { findProviderByKey } from "../../providers/directory";
import type { Provider } from "../../providers/provider";
import { connectLink } from "./links";
import type { Page, visitorOf } from "./visitor";

/** A provider of the directory by its key. Throws when there is none. */
export function providerNamed(key: string): Provider {
  const provider = findProviderByKey(key);
  if (provider === undefined) throw new Error(`No provider ${key}`);
  return provider;
}

/** Opens a new connect link, chooses a provider and signs in: with its own login unless told. */
export async function signInAt(
  visitor: ReturnType<typeof visitorOf>,
  key: string,
  typed: { username?: string; password?: string } = {},
): Promise<Page> {
  const { username, password } = providerNamed(key).login;
  const signIn = await visitor.post(await connectLink(), { provider: key });
  return visitor.press(signIn, "Sign in", { username, password, ...typed });
}

/** The id of the run that a page belongs to. */
export function runOf(page: Page): string {
  return page.url.searchParams.get("run") ?? "";
}
