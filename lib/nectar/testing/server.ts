import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { onTestFinished } from "vitest";
import { createNectarClient, type NectarClient, type NectarClientOptions } from "../client";
import type { NectarLogEvent } from "../types";

type SeenRequest = {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
  body: string;
};

/** Answers one request; `nth` counts from 1. */
export type Answer = (response: ServerResponse, request: SeenRequest, nth: number) => void;

export type NectarServer = { url: string; requests: SeenRequest[] };

export const API_KEY = "key-that-must-not-be-seen-anywhere";

/** A real HTTP server that answers as told. Stops with the test. */
export async function startServer(answer: Answer): Promise<NectarServer> {
  const requests: SeenRequest[] = [];
  const server = createServer(async (incoming, response) => {
    let body = "";
    for await (const chunk of incoming.setEncoding("utf8")) body += chunk;
    const url = new URL(incoming.url ?? "/", "http://server");
    const { method = "", headers } = incoming;
    const request = { method, path: url.pathname, query: url.searchParams, headers, body };
    requests.push(request);
    answer(response, request, requests.length);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  });
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, requests };
}

/** A client of that server that waits next to nothing between attempts, and what it logged. */
export function clientOf(
  server: NectarServer,
  options: Partial<NectarClientOptions> = {},
): { client: NectarClient; logged: NectarLogEvent[] } {
  const logged: NectarLogEvent[] = [];
  const client = createNectarClient({
    apiUrl: server.url,
    apiKey: API_KEY,
    pathStyle: "company-first",
    dashUrl: "https://dash.nectarclimate.com",
    linkKind: "magic-link",
    retryDelayMs: 1,
    log: (event) => logged.push(event),
    ...options,
  });
  return { client, logged };
}

export function sendJson(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

/** Sends the same answer to every request. */
export function always(status: number, body: unknown, headers = {}): Answer {
  return (response) => sendJson(response, status, body, headers);
}

/** Everything that an asynchronous iterable gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
