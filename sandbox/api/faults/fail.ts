import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { CallFaults } from "../../control/faults";
import type { ApiContext } from "../auth";

const DETAIL = "This failure was asked for in the sandbox.";

/** Says that an answer is a fault's: it need not be as the API's document says. */
const FAULT_HEADER = "X-Sandbox-Fault";

function retryHeader({ failStatus, retryAfterSeconds }: CallFaults): Record<string, string> {
  return failStatus === 429 ? { "Retry-After": String(retryAfterSeconds) } : {};
}

/** What a proxy in front of a service shows when it has nothing better. */
function htmlPage(status: number): string {
  return `<!doctype html><html lang="en"><head><title>Error ${status}</title></head><body><h1>Error ${status}</h1><p>${DETAIL}</p></body></html>`;
}

/** Ends the connection as a crash would: the client sees a reset, and no answer. */
function reset(c: ApiContext): Response {
  c.env.outgoing.socket?.resetAndDestroy();
  return RESPONSE_ALREADY_SENT;
}

/** Announces the whole answer, sends half of it, and hangs up. */
async function truncate(c: ApiContext, answer: Response): Promise<Response> {
  const body = Buffer.from(await answer.arrayBuffer());
  const { outgoing } = c.env;
  outgoing.writeHead(answer.status, {
    "Content-Type": answer.headers.get("Content-Type") ?? "application/json",
    "Content-Length": String(Math.max(body.length, 2)),
    [FAULT_HEADER]: "truncated",
  });
  // Without a byte of it, nothing would be sent at all.
  outgoing.write(body.subarray(0, Math.max(1, Math.floor(body.length / 2))), () =>
    outgoing.socket?.destroy(),
  );
  return RESPONSE_ALREADY_SENT;
}

/** The failure that was asked for. `answer` makes the true one, for the failure that is a part of it. */
export async function fail(
  c: ApiContext,
  faults: CallFaults,
  answer: () => Promise<Response>,
): Promise<Response> {
  const { failure, failStatus: status } = faults;
  const headers = { ...retryHeader(faults), [FAULT_HEADER]: failure };
  switch (failure) {
    case "reset":
      return reset(c);
    case "truncated":
      return truncate(c, await answer());
    case "html":
      return new Response(htmlPage(status), {
        status,
        headers: { ...headers, "Content-Type": "text/html; charset=utf-8" },
      });
    case "status":
      return Response.json({ detail: DETAIL }, { status, headers });
  }
}
