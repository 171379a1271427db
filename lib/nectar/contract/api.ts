import { z } from "zod";

export type Answer = {
  /** "GET /v2.2/company", for sentences. */
  request: string;
  status: number;
  headers: Headers;
  /** The body, or undefined where it is no JSON. */
  json: unknown;
};

type Call = {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  /** `v2.2` unless told. */
  version?: Version;
  query?: [string, string][];
  body?: unknown;
  /** Another key than the account's, or null for none. */
  key?: string | null;
};

export const versions = ["v2", "v2.1", "v2.2"] as const;
type Version = (typeof versions)[number];

/** Asks one path below the version. Throws only when nothing answers within 30 s. */
export type Ask = (path: string, call?: Call) => Promise<Answer>;

export type Account = {
  /** With or without a version at its end. */
  apiUrl: string;
  apiKey: string;
};

const TIMEOUT_MS = 30_000;

/** A way to ask that judges nothing: refusals are answers like others. One at a time, as the checks run. */
export function askWith({ apiUrl, apiKey }: Account): Ask {
  const base = apiUrl.replace(/\/+$/, "").replace(/\/v2(\.\d+)?$/, "");
  return async (path, { method = "GET", version = "v2.2", query = [], body, key = apiKey } = {}) => {
    const search = query.length > 0 ? `?${new URLSearchParams(query)}` : "";
    const response = await fetch(`${base}/${version}${path}${search}`, {
      method,
      // A redirect would take the key along.
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        accept: "application/json",
        ...(key !== null && { "X-API-Key": key }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const json = z.json().safeParse(parsed(await response.text()));
    return {
      request: `${method} /${version}${path}${search}`,
      status: response.status,
      headers: response.headers,
      json: json.data,
    };
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
