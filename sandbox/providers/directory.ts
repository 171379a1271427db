import { featuredProviders } from "./featured";
import { inventedProviders } from "./invented";
import { plainProviders } from "./plain";
import type { Provider } from "./provider";
import { quirkyProviders } from "./quirky";

/** The providers that scenarios are told with. */
export const storiedProviders: Provider[] = [...featuredProviders, ...quirkyProviders];

/** The others: a username, a password, and nothing more. */
export const ordinaryProviders: Provider[] = [...plainProviders, ...inventedProviders];

/** Every utility that the connect page knows, those with a story first. */
export const providers: Provider[] = [...storiedProviders, ...ordinaryProviders];

/** The host of a web address without "www.", lower-case; undefined for text that is not one. */
export function hostOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || /\s/.test(trimmed)) return undefined;
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.parse(withScheme);
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) return undefined;
  return url.hostname.toLowerCase().replace(/^www\./, "");
}

const byHost = new Map(providers.map((provider) => [hostOf(provider.url), provider]));
const byKey = new Map(providers.map((provider) => [provider.key, provider]));

/** The provider whose site this address is on, a subdomain of it included: scheme, path and letter case do not matter. */
export function findProviderByUrl(url: string): Provider | undefined {
  const labels = hostOf(url)?.split(".") ?? [];
  for (let start = 0; start < labels.length - 1; start += 1) {
    const found = byHost.get(labels.slice(start).join("."));
    if (found) return found;
  }
  return undefined;
}

/** The provider with this key; undefined for any other text. */
export function findProviderByKey(key: string): Provider | undefined {
  return byKey.get(key);
}

/** The countries that the directory has providers in: ISO 3166-1 alpha-2. */
export const providerCountries: string[] = [...new Set(providers.map(({ country }) => country))];
