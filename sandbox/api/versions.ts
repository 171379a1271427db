/** Nectar's three live versions. They differ only in documents and usage, so one implementation answers all. */
export const versions = ["v2", "v2.1", "v2.2"] as const;

export type Version = (typeof versions)[number];

/** The version of an API path such as `/v2.1/ping`. */
export function versionOf(path: string): Version {
  return versions.find((version) => path.startsWith(`/${version}/`)) ?? "v2.2";
}
