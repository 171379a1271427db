import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { type ConnectionFilter, filterQuery } from "@/lib/connections/list/filter";
import { type State, states } from "@/lib/connections/status";
import { paths } from "@/lib/paths";

const dots: Record<State, string> = {
  attention: "bg-act",
  waiting: "bg-wait",
  connected: "bg-well",
  stopped: "bg-fail",
};

/** How many connections are in each state; each count is the way to see just those. */
export function StateCounts({ counts, filter }: { counts: Record<State, number>; filter: ConnectionFilter }) {
  const t = useTranslations("dashboard");
  const label = useTranslations("states");
  const format = useFormatter();
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  const entries = [
    { state: undefined, label: t("all"), count: total, dot: "bg-outline" },
    ...states.map((state) => ({ state, label: label(state), count: counts[state], dot: dots[state] })),
  ];
  return (
    <nav aria-label={t("filter")}>
      <ul className="flex flex-wrap gap-x-1 gap-y-1">
        {entries.map(({ state, label, count, dot }) => (
          <li key={label}>
            <Link
              href={paths.dashboard(filterQuery({ ...filter, state, page: 1 }))}
              prefetch={false}
              aria-current={state === filter.state ? "true" : undefined}
              className="flex h-9 items-center gap-2 rounded px-3 font-medium text-ink-soft transition-colors duration-150 hover:bg-sunken hover:text-ink aria-[current]:bg-sunken aria-[current]:text-ink"
            >
              <span aria-hidden className={`size-2 rounded-full ${dot}`} />
              {label}
              <span data-number className="min-w-[2ch] text-ink-faint">
                {format.number(count)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
