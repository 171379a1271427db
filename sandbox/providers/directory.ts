import { featuredProviders } from "./featured";
import { plainProviders } from "./plain";
import type { Provider } from "./provider";

/** Every utility that the connect page knows, those with a story first. */
export const providers: Provider[] = [...featuredProviders, ...plainProviders];

/** The host of a web address without "www.", lower-case; undefined for text that is not one. */
export function hostOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === "" || /\s/.test(trimmed)) return undefined;
  const withScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  const url = URL.parse(withScheme);
  if (url === null || !/^https?:$/.test(url.protocol) || !url.hostname.includes(".")) return undefined;
  return url.hostname.toLowerCase().replace(/^www\./, "");
}

/** The provider whose site this address is on: scheme, "www.", path and letter case do not matter. */
export function findProviderByUrl(url: string): Provider | undefined {
  const host = hostOf(url);
  if (host === undefined) return undefined;
  return providers.find((provider) => hostOf(provider.url) === host);
}

export function findProviderByKey(key: string): Provider | undefined {
  return providers.find((provider) => provider.key === key);
}

/** Providers whose name has every typed word at the start of one of its words, or the one at a pasted address. */
export function searchProviders(text: string): Provider[] {
  const byUrl = findProviderByUrl(text);
  if (byUrl !== undefined) return [byUrl];
  const wanted = words(text);
  return providers.filter((provider) => {
    const name = words(provider.name);
    return wanted.every((word) => name.some((part) => part.startsWith(word)));
  });
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
