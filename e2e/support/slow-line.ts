import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { environment } from "./environment";

/** So much of a document arrives at a time. */
const PIECE_BYTES = 1_000;
const PAUSE_MS = 10;

/**
 * Another address of the portal, on which documents arrive in pieces: a browser may paint each of them. Cookies hold for
 * all ports of a host, so whoever is signed in is so here too.
 */
export async function openSlowLine(): Promise<{ url: string; close: () => void }> {
  const portal = new URL(environment.portalUrl);
  const server = createServer((asked, answer) => {
    const headers = { ...asked.headers, host: portal.host, "accept-encoding": "identity" };
    const onward = request(
      new URL(asked.url ?? "/", portal),
      { method: asked.method, headers },
      async (given) => {
        answer.writeHead(given.statusCode ?? 502, given.headers);
        if (!given.headers["content-type"]?.startsWith("text/html")) return given.pipe(answer);
        const document = Buffer.concat(await given.toArray());
        for (let at = 0; at < document.length; at += PIECE_BYTES) {
          answer.write(document.subarray(at, at + PIECE_BYTES));
          await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        }
        answer.end();
      },
    );
    onward.on("error", () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address: AddressInfo | string | null = server.address();
  const port = typeof address === "object" ? address?.port : "";
  return {
    url: `http://${portal.hostname}:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
