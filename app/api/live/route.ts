import { currentViewer } from "@/lib/auth/gate";
import { personOf, type Scope } from "@/lib/auth/scope";
import { companyVersion } from "@/lib/companies/queries";
import { watchCompany } from "@/lib/connections/watch";
import { onCompanyChanged } from "@/lib/live";
import { takePlace } from "@/lib/stream-places";

/** Proxies close connections that are silent for a minute. */
const HEARTBEAT_MS = 25_000;

/** How old the last look at Nectar's list may get while a page is open, in case no webhook comes. */
const MAX_AGE_SECONDS = { waiting: 5, watching: 30 };

/** A stream is ended now and then, so that a session that was ended meanwhile is noticed. */
const LIFETIME_MS = 5 * 60_000;

/**
 * The version of the company of the session, now and after every change (server-sent events, HTML standard
 * section 9.2). The page that listens refreshes itself when it shows an older version.
 */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return new Response(null, { status: 401 });
  const leave = takePlace(personOf(viewer.scope));
  if (!leave) return new Response(null, { status: 429 });
  const waiting = new URL(request.url).searchParams.has("waiting");
  const maxAge = waiting ? MAX_AGE_SECONDS.waiting : MAX_AGE_SECONDS.watching;
  return new Response(versionsOf(viewer.scope, maxAge, leave), {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      "Cache-Control": "no-cache, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}

function versionsOf(scope: Scope, maxAgeSeconds: number, leave: () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const cleanUps = [leave];
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
      try {
        cleanUps.push(await onCompanyChanged(scope.companyId, (version) => send(`data: ${version}\n\n`)));
        // A short wait before the browser opens the next stream; then what changed before this one was open.
        send(`retry: 1000\ndata: ${await companyVersion(scope)}\n\n`);
        cleanUps.push(watchCompany(scope, maxAgeSeconds));
      } catch (error) {
        close();
        throw error;
      }
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      const end = setTimeout(() => {
        close();
        controller.close();
      }, LIFETIME_MS);
      cleanUps.push(
        () => clearInterval(heartbeat),
        () => clearTimeout(end),
      );
      // The page may have gone while the database was asked.
      if (closed) close();
    },
    cancel: close,
  });
}
