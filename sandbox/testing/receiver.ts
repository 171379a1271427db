import { randomBytes } from "node:crypto";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { z } from "zod";

/** `status` is of connection events only. */
const webhookEvent = z.looseObject({ eventType: z.string(), id: z.string(), status: z.string().optional() });

/** A webhook request as it came over the wire. */
export type Received = { headers: IncomingHttpHeaders; body: string; event: z.infer<typeof webhookEvent> };

type Answer = { status: number; body?: string; headers?: Record<string, string> };

/** A real HTTP server that stands where the portal's webhook route would. */
export async function startReceiver() {
  const received: Received[] = [];
  const arrivals = new Set<() => void>();
  let answer: (request: Received) => Answer | Promise<Answer> = () => ({ status: 204 });

  const server = createServer(async (incoming, outgoing) => {
    const body = await text(incoming);
    const request = { headers: incoming.headers, body, event: webhookEvent.parse(JSON.parse(body)) };
    received.push(request);
    for (const arrived of arrivals) arrived();
    const { status, body: said, headers } = await answer(request);
    outgoing.writeHead(status, headers).end(said);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;

  return {
    url: `http://127.0.0.1:${port}/webhooks`,
    secret: `whsec_${randomBytes(24).toString("base64")}`,
    received,
    /** What to answer from now on; a promise lets the sender wait. */
    answerWith(next: (request: Received) => Answer | Promise<Answer>): void {
      answer = next;
    },
    /** Forgets what came, and answers 204 again. */
    clear(): void {
      received.length = 0;
      answer = () => ({ status: 204 });
    },
    /** Resolves with what came for a connection (or a document) once it is at least `count` requests. */
    async waitFor(id: string, count: number): Promise<Received[]> {
      const matching = () => received.filter(({ event }) => event.id === id);
      return new Promise((resolve) => {
        const check = () => {
          if (matching().length < count) return;
          arrivals.delete(check);
          resolve(matching());
        };
        arrivals.add(check);
        check();
      });
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The receiver of this test file: its address is the file's `SANDBOX_WEBHOOK_URL`. */
export const receiver = await startReceiver();
