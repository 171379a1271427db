/** Why the page in a frame is not there, as far as this page can know. The words are in `messages/`, "frame.trouble". */
export type Trouble = "offline" | "policy" | "extension" | "slow" | "unreachable";

/** Nectar's page is there within two seconds or so; longer than this, and something holds it back. */
const PATIENCE_MS = 15_000;

/** For so long a host may think before it counts as not answering. */
const PROBE_MS = 6_000;

type Watch = {
  /** Called whenever what is known has changed: null when nothing speaks against the page being there. */
  tell: (trouble: Trouble | null) => void;
  /** Called when the connection is back and the page had not come before it broke. */
  reload: () => void;
};

/**
 * Watches a frame whose page is of another origin, and so cannot be looked into. What the browser does tell:
 * - until a page has come, the frame holds an empty document of our own origin;
 * - `load` comes for an error page of the browser's too, so it needs a second witness: whether the host answers at all;
 * - a frame that an extension has blocked is taken out of the layout (Chromium);
 * - what a content security policy of the portal forbids is reported.
 * A page that refuses to be framed looks like one that was loaded: that is for the words under the frame.
 * @returns ends the watch
 */
export function watchFrame(frame: HTMLIFrameElement, { tell, reload }: Watch): () => void {
  const over = new AbortController();
  const { signal } = over;
  let forbidden = false;
  let present = false;
  let looks = 0;

  async function look() {
    looks += 1;
    const mine = looks;
    const trouble = await findTrouble(frame, forbidden, signal);
    // What was asked last knows most.
    if (signal.aborted || mine !== looks) return;
    present = trouble === null;
    tell(trouble);
  }
  function forbid() {
    forbidden = true;
    void look();
  }
  const hasCome = () => frame.contentDocument === null;

  onForbidden(new URL(frame.src).origin, forbid, signal);
  const patience = setTimeout(() => void look(), PATIENCE_MS);
  frame.addEventListener("load", () => hasCome() && void look(), { signal });
  addEventListener("offline", () => tell("offline"), { signal });
  addEventListener("online", () => (present ? tell(null) : reload()), { signal });
  // It may have come before this script did, or have failed to.
  if (hasCome() || !navigator.onLine) void look();

  return () => {
    over.abort();
    clearTimeout(patience);
  };
}

async function findTrouble(
  frame: HTMLIFrameElement,
  forbidden: boolean,
  signal: AbortSignal,
): Promise<Trouble | null> {
  if (!navigator.onLine) return "offline";
  if (forbidden) return "policy";
  if (frame.getClientRects().length === 0) return "extension";
  if (!(await answers(new URL(frame.src).origin, signal))) return "unreachable";
  return frame.contentDocument === null ? null : "slow";
}

/** Whether a host answers this browser, whatever it says: an answer without CORS cannot be read, but it is one. */
async function answers(origin: string, signal: AbortSignal): Promise<boolean> {
  try {
    await fetch(origin, {
      method: "HEAD",
      mode: "no-cors",
      cache: "no-store",
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.any([signal, AbortSignal.timeout(PROBE_MS)]),
    });
    return true;
  } catch {
    return false;
  }
}

/** Calls back when a policy of this page forbids frames of the origin, also when that was before this script ran. */
function onForbidden(origin: string, forbid: () => void, signal: AbortSignal): void {
  const check = (directive: string, address: string) => {
    if (directive === "frame-src" && address.startsWith(origin)) forbid();
  };
  document.addEventListener(
    "securitypolicyviolation",
    ({ effectiveDirective, blockedURI }) => check(effectiveDirective, blockedURI),
    { signal },
  );
  // Events are for who listens already; reports are kept. Not every browser has them.
  if (!("ReportingObserver" in globalThis)) return;
  const observer = new ReportingObserver(
    (reports) => {
      for (const { body } of reports)
        if (body && "effectiveDirective" in body && "blockedURL" in body)
          check(String(body.effectiveDirective), String(body.blockedURL));
    },
    { types: ["csp-violation"], buffered: true },
  );
  observer.observe();
  signal.addEventListener("abort", () => observer.disconnect());
}
