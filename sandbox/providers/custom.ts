import { findProviderByKey, findProviderByUrl } from "./directory";
import { dressOf } from "./dress";
import type { Provider } from "./provider";

/** A provider that is not in the directory, as somebody named it: a neutral page, any login, every kind of bill. */
export function customProvider(name: string, url: string): Provider {
  return {
    key: "custom",
    name,
    url,
    country: "US",
    utilityTypes: [],
    dress: dressOf("card", "sans", "ring", "neutral"),
    login: { username: "", password: "", secondFactor: { kind: "none" } },
    isCustom: true,
    documented: false,
  };
}

/** The provider of a connection: the one it was made with, the one at its address, or a custom one of that name. */
export function providerOfConnection(connection: {
  providerKey: string | null;
  providerName: string;
  providerUrl: string;
}): Provider {
  const { providerKey, providerName, providerUrl } = connection;
  return (
    findProviderByKey(providerKey ?? "") ??
    findProviderByUrl(providerUrl) ??
    customProvider(providerName, URL.canParse(providerUrl) ? providerUrl : "https://provider.invalid")
  );
}
