import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { SubmitButton } from "@/components/ui/submit-button";
import type { SyncState as State } from "@/lib/sync/queries";

/**
 * How fresh the bills and the usage of a page are, and the way to ask for fresher ones. The sentence is a live region: screen
 * readers hear how far a sync is and when it has ended while the page is open.
 * The button stands where the changing length of the sentence does not move it.
 * @param action `checkForBills` of app/(portal)/bill-actions.ts
 */
export function SyncState({
  state,
  action,
  atEnd = false,
}: {
  state: State;
  action: () => Promise<void>;
  /** Aligned to the end of its line. */
  atEnd?: boolean;
}) {
  const t = useTranslations("syncState");
  return (
    <div
      className={`flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-ink-soft ${atEnd ? "flex-row-reverse" : ""}`}
    >
      <form action={action} className="print:hidden">
        <SubmitButton
          look="quiet"
          pendingLabel={t("checking")}
          className="h-7 px-0! text-13! underline underline-offset-2"
        >
          {t("check")}
        </SubmitButton>
      </form>
      <p role="status">
        <Sentence state={state} />
      </p>
    </div>
  );
}

function Sentence({ state: { asOf, running, error } }: { state: State }) {
  const t = useTranslations("syncState");
  const sentence = useTranslations("errors");
  if (running?.pages && running.pages > 1) {
    return t(running.kind === "usage" ? "usage" : "documents", { page: running.page, pages: running.pages });
  }
  if (error) return <span className="text-act">{t("stale", { error: sentence(error) })}</span>;
  if (asOf) return t.rich("asOf", { time: () => <RelativeTime at={asOf} /> });
  return t(running ? "beginning" : "never");
}
