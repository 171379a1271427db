import { plot } from "@/components/usage/geometry";
import { useMonthNames } from "@/components/usage/words";
import type { Month } from "@/lib/usage/months";

/** The names of months under the bars, and the year where one begins. Fewer of them where the plot is narrow. */
export function MonthAxis({
  months,
  slot,
  steps: { step, wide },
}: {
  months: Month[];
  slot: number;
  steps: { step: number; wide: number };
}) {
  const { short } = useMonthNames();
  const number = (month: Month) => Number(month.slice(5)) - 1;
  const firstJanuary = months.findIndex((month) => number(month) === 0);
  return months.map((month, index) => {
    const beginsYear = number(month) === 0 || (index === 0 && (firstJanuary === -1 || firstJanuary > 2));
    if (number(month) % step !== 0 && !(beginsYear && step === 1)) return null;
    const x = `${Math.round(slot * (index + 0.5) * 100) / 100}%`;
    return (
      <text key={month} x={x} y={plot.bottom + 18} textAnchor="middle">
        <tspan className={number(month) % wide === 0 ? undefined : "chart-if-wide"}>{short(month)}</tspan>
        {beginsYear && (
          <tspan x={x} dy="15" className="chart-year">
            {month.slice(0, 4)}
          </tspan>
        )}
      </text>
    );
  });
}
