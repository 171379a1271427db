import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/connections/status-badge";
import { NextStep } from "@/components/connections/status-words";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ConnectionDetail } from "@/lib/connections/queries";
import { type State, statusFacts } from "@/lib/connections/status";

const looks: Record<State, string> = {
  attention: "border border-transparent bg-act-soft",
  stopped: "border border-transparent bg-fail-soft",
  waiting: "border border-hairline bg-sheet",
  connected: "border border-hairline bg-sheet",
};

/** How a connection stands, who has to act, and what comes next. A live region: a change is said aloud. */
export function StatusPanel({ connection }: { connection: ConnectionDetail }) {
  const t = useTranslations("connection");
  const { status, statusSince, statusErrorDetail, statusCheckedAt, isActive } = connection;
  return (
    <section
      aria-label={t("status")}
      role="status"
      className={`mb-10 rounded-lg px-5 py-4 wrap-anywhere ${looks[statusFacts(status).state]}`}
    >
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-ink-soft">
        <StatusBadge status={status} />
        {statusSince && (
          <span>{t.rich("since", { time: () => <RelativeTime key="since" at={statusSince} /> })}</span>
        )}
        {statusCheckedAt && (
          <span>
            {t.rich("checked", { time: () => <RelativeTime key="checked" at={statusCheckedAt} /> })}
          </span>
        )}
      </p>
      {/* Room for two lines: most next steps have one or two, and the status changes while somebody looks. */}
      <p className="mt-2 min-h-11 max-w-prose">
        <NextStep status={status} />
      </p>
      {!isActive && <p className="mt-1 max-w-prose">{t("inactive")}</p>}
      {statusErrorDetail && (
        <p className="mt-1 max-w-prose text-ink-soft">{t("nectarSays", { detail: statusErrorDetail })}</p>
      )}
    </section>
  );
}
