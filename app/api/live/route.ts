import { currentViewer } from "@/lib/auth/gate";
import { companyVersion } from "@/lib/companies/queries";
import { requestReconcile } from "@/lib/connections/reconcile";
import { onCompanyChanged } from "@/lib/live";

/** Proxies close connections that are silent for a minute. */
const HEARTBEAT_MS = 25_000;

/** How often Nectar's list is asked while a page is open, in case no webhook comes. */
const RECONCILE_SECONDS = { waiting: 5, watching: 30 };

/** A stream is ended now and then, so that a session that was ended meanwhile is noticed. */
const LIFETIME_MS = 5 * 60_000;

/**
 * The version of the company of the session, now and after every change (server-sent events, HTML standard
 * section 9.2). The page that listens refreshes itself when it shows an older version.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response(null, { status: 401 });
  const { scope } = viewer;
  const waiting = new URL(request.url).searchParams.has("waiting");
  const every = waiting ? RECONCILE_SECONDS.waiting : RECONCILE_SECONDS.watching;
  const encoder = new TextEncoder();
  let stop = () => {};

  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => controller.enqueue(encoder.encode(text));
      const unsubscribe = await onCompanyChanged(scope.companyId, (version) => send(`data: ${version}\n\n`));
      const timers = [
        setInterval(() => send(": still here\n\n"), HEARTBEAT_MS),
        setInterval(() => void requestReconcile(scope, every - 1).catch(() => undefined), every * 1000),
        setTimeout(() => end(), LIFETIME_MS),
      ];
      stop = () => {
        unsubscribe();
        for (const timer of timers) clearTimeout(timer);
      };
      const end = () => {
        stop();
        controller.close();
      };
      // A short wait before the browser opens the next stream; then what changed before this one was open.
      send(`retry: 1000\ndata: ${await companyVersion(scope)}\n\n`);
      await requestReconcile(scope, every - 1).catch(() => undefined);
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
