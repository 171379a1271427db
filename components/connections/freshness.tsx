import { RelativeTime } from "@/components/ui/relative-time";
import { SubmitButton } from "@/components/ui/submit-button";
import type { State } from "@/lib/connections/status";

/**
 * How many connections there are, how fresh that is, and the way to ask for a fresher list without a script. The
 * sentence is a live region: screen readers hear of what arrives or changes while the page is open.
 */
export function Freshness({
  company,
  counts,
  action,
}: {
  company: { reconciledAt: Date | null; reconcileError: string | null };
  counts: Record<State, number>;
  action: () => Promise<void>;
}) {
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-ink-soft">
      <p role="status">
        {inWords(counts)}{" "}
        {company.reconcileError && (
          <span className="text-act">{company.reconcileError} The list shows what was known before.</span>
        )}
      </p>
      {!company.reconcileError && (
        <p>
          {company.reconciledAt ? (
            <>
              Compared with Nectar <RelativeTime at={company.reconciledAt} />.
            </>
          ) : (
            "Not compared with Nectar yet."
          )}
        </p>
      )}
      <form action={action}>
        <SubmitButton
          look="quiet"
          pendingLabel="Checking…"
          className="h-7 px-0! text-13! underline underline-offset-2"
        >
          Check for changes
        </SubmitButton>
      </form>
    </div>
  );
}

/** "4 connections: 3 connected, 1 needs you." */
function inWords(counts: Record<State, number>): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const parts = [
    counts.attention > 0 && `${counts.attention} ${counts.attention === 1 ? "needs" : "need"} you`,
    counts.stopped > 0 && `${counts.stopped} stopped`,
    counts.waiting > 0 && `${counts.waiting} waiting`,
    counts.connected > 0 && `${counts.connected} connected`,
  ].filter(Boolean);
  const connections = total === 1 ? "1 connection" : `${total} connections`;
  return parts.length > 0 ? `${connections}: ${parts.join(", ")}.` : `${connections}.`;
}
