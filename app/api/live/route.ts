import { currentViewer } from "@/lib/auth/gate";
import type { Scope } from "@/lib/auth/scope";
import { companyVersion } from "@/lib/companies/queries";
import { requestReconcile } from "@/lib/connections/reconcile";
import { onCompanyChanged } from "@/lib/live";
import { log } from "@/lib/log";

/** Proxies close connections that are silent for a minute. */
const HEARTBEAT_MS = 25_000;

/** How old the last look at Nectar's list may get while a page is open, in case no webhook comes. */
const RECONCILE_MS = { waiting: 5_000, watching: 30_000 };

/** How often that age is looked at: other pages of the company reconcile too, and shift when the next is due. */
const LOOK_MS = 5_000;

/** A stream is ended now and then, so that a session that was ended meanwhile is noticed. */
const LIFETIME_MS = 5 * 60_000;

/**
 * The version of the company of the session, now and after every change (server-sent events, HTML standard
 * section 9.2). The page that listens refreshes itself when it shows an older version.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response(null, { status: 401 });
  const waiting = new URL(request.url).searchParams.has("waiting");
  return new Response(versionsOf(viewer.scope, waiting ? RECONCILE_MS.waiting : RECONCILE_MS.watching), {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function versionsOf(scope: Scope, reconcileMs: number): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const cleanUps: (() => void)[] = [];
  let closed = false;
  const close = () => {
    closed = true;
    for (const cleanUp of cleanUps.splice(0)) cleanUp();
  };

  return new ReadableStream({
    async start(controller) {
      const send = (text: string) => {
        if (!closed) controller.enqueue(encoder.encode(text));
      };
      const every = (ms: number, work: () => void) => {
        const timer = setInterval(work, ms);
        cleanUps.push(() => clearInterval(timer));
      };
      const reconcile = () => {
        requestReconcile(scope, reconcileMs / 1000 - 1).catch((error: unknown) =>
          log().error({ err: error }, "a reconcile could not be queued"),
        );
      };
      cleanUps.push(await onCompanyChanged(scope.companyId, (version) => send(`data: ${version}\n\n`)));
      // A short wait before the browser opens the next stream; then what changed before this one was open.
      send(`retry: 1000\ndata: ${await companyVersion(scope)}\n\n`);
      reconcile();
      every(HEARTBEAT_MS, () => send(": still here\n\n"));
      every(LOOK_MS, reconcile);
      every(LIFETIME_MS, () => {
        close();
        controller.close();
      });
      // The page may have gone while the database was asked.
      if (closed) close();
    },
    cancel: close,
  });
}
