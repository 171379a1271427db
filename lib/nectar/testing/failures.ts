import { createServer } from "node:net";
import { inspect } from "node:util";
import type { NectarClientOptions } from "../client";
import { NectarError } from "../errors";
import { type Answer, clientOf, startServer } from "./server";

/** What reading a company from such a server throws, with what was logged and sent on the way. */
export async function failureOf(answer: Answer, options: Partial<NectarClientOptions> = {}) {
  const server = await startServer(answer);
  const { client, logged } = clientOf(server, options);
  const error: unknown = await client.getCompany("c1").catch((thrown: unknown) => thrown);
  if (!(error instanceof NectarError)) throw new Error(`expected a NectarError, got ${inspect(error)}`);
  return { error, logged, attempts: server.requests.length };
}

/** Ends the connection in the middle of the body. */
export const cut: Answer = (response) => {
  response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
  response.write('{"id": "c1"', () => response.destroy());
};

/** Ends the connection without an answer. */
export const reset: Answer = (response) => response.destroy();

/** Keeps the connection and says nothing. */
export const silence: Answer = () => {};

/** A port that was free a moment ago. */
export function closedPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 1));
    });
  });
}
