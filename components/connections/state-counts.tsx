import { useTranslations } from "next-intl";
import { ChipLink } from "@/components/ui/chip-link";
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
  const total = states.reduce((sum, state) => sum + counts[state], 0);
  const entries = [
    { state: undefined, label: t("all"), count: total, dot: "bg-outline" },
    ...states.map((state) => ({ state, label: label(state), count: counts[state], dot: dots[state] })),
  ];
  return (
    <nav aria-label={t("filter")}>
      <ul className="flex flex-wrap gap-1">
        {entries.map(({ state, label, count, dot }) => (
          <li key={label}>
            <ChipLink
              href={paths.dashboard(filterQuery({ ...filter, state, page: 1 }))}
              isCurrent={state === filter.state}
              dot={dot}
              count={count}
            >
              {label}
            </ChipLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
