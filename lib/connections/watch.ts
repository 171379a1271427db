import { type Scope, systemScope } from "@/lib/auth/scope";
import { requestReconcile } from "@/lib/connections/reconcile";
import { log } from "@/lib/log";
import { requestSync } from "@/lib/sync/sync-company";

/** How often a watched company is looked at: reconciles asked for elsewhere shift when the next is due. */
const LOOK_MS = 5_000;

type Watch = { maxAges: number[]; timer: NodeJS.Timeout };

const watches = new Map<string, Watch>();

/**
 * While somebody looks at a company, its last comparison with Nectar's list gets no older than
 * `maxAgeSeconds`, and its bills no older than a few minutes: so what no webhook tells of is found. One timer serves all
 * who look.
 * @returns a function that ends the watch
 */
export function watchCompany({ companyId }: Scope, maxAgeSeconds: number): () => void {
  const watch = watches.get(companyId) ?? startWatch(companyId);
  watch.maxAges.push(maxAgeSeconds);
  look(companyId);
  return () => {
    watch.maxAges.splice(watch.maxAges.indexOf(maxAgeSeconds), 1);
    if (watch.maxAges.length > 0) return;
    clearInterval(watch.timer);
    watches.delete(companyId);
  };
}

function startWatch(companyId: string): Watch {
  const watch = { maxAges: [], timer: setInterval(() => look(companyId), LOOK_MS) };
  watches.set(companyId, watch);
  return watch;
}

function look(companyId: string): void {
  const maxAges = watches.get(companyId)?.maxAges ?? [];
  const scope = systemScope(companyId);
  Promise.all([requestReconcile(scope, Math.min(...maxAges) - 1), requestSync(scope)]).catch(
    (error: unknown) => log().error({ err: error }, "a look at Nectar could not be queued"),
  );
}
