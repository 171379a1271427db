import { useFormatter, useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { SubmitButton } from "@/components/ui/submit-button";
import type { State } from "@/lib/connections/status";
import { isErrorKey } from "@/lib/i18n/said";

/** What waits for somebody comes first. */
const order = ["attention", "stopped", "waiting", "connected"] as const satisfies State[];

/**
 * How many connections there are, how fresh that is, and the way to ask for a fresher list without a script. The
 * sentence is a live region: screen readers hear of what arrives or changes while the page is open. Nothing stands after
 * a sentence in its line: they change their lengths.
 */
export function Freshness({
  company: { reconciledAt, reconcileError },
  counts,
  action,
}: {
  company: { reconciledAt: Date | null; reconcileError: string | null };
  counts: Record<State, number>;
  action: () => Promise<void>;
}) {
  const t = useTranslations("freshness");
  const sentence = useTranslations("errors");
  const error = reconcileError && sentence(isErrorKey(reconcileError) ? reconcileError : "comparedInPart");
  return (
    <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-ink-soft">
      <form action={action}>
        <SubmitButton
          look="quiet"
          pendingLabel={t("checking")}
          className="h-7 px-0! text-13! underline underline-offset-2"
        >
          {t("check")}
        </SubmitButton>
      </form>
      {!error && (
        <p>
          {reconciledAt ? t.rich("compared", { time: () => <RelativeTime at={reconciledAt} /> }) : t("never")}
        </p>
      )}
      <p role="status" className="basis-full">
        <Counts counts={counts} /> {error && <span className="text-act">{t("stale", { error })}</span>}
      </p>
    </div>
  );
}

/** "4 connections: 1 needs you, 3 connected." */
function Counts({ counts }: { counts: Record<State, number> }) {
  const t = useTranslations("freshness");
  const format = useFormatter();
  const total = t("total", { count: order.reduce((sum, state) => sum + counts[state], 0) });
  const parts = order.filter((state) => counts[state] > 0).map((state) => t(state, { count: counts[state] }));
  if (parts.length === 0) return t("none", { total });
  return t("summary", { total, parts: format.list(parts, { type: "unit" }) });
}
