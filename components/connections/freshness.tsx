import { RelativeTime } from "@/components/ui/relative-time";

/**
 * How fresh the list is, and the way to ask for a fresher one without a script. A live region: screen readers
 * hear of a connection that arrives while the page is open.
 */
export function Freshness({
  company,
  total,
  action,
}: {
  company: { reconciledAt: Date | null; reconcileError: string | null };
  total: number;
  action: () => Promise<void>;
}) {
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-ink-soft">
      <p role="status">{total === 1 ? "1 connection." : `${total} connections.`}</p>
      {company.reconcileError ? (
        <p className="text-act">
          {company.reconcileError} The list shows what was known before; it updates itself when the service is
          back.
        </p>
      ) : (
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
        <button type="submit" className="font-medium text-accent-ink underline underline-offset-2">
          Check for changes
        </button>
      </form>
    </div>
  );
}
