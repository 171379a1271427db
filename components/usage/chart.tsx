import { useId } from "react";
import { DirectLabels } from "@/components/usage/direct-labels";
import { type Geometry, geometryOf, labelSteps, plot } from "@/components/usage/geometry";
import { MonthAxis } from "@/components/usage/month-axis";
import { useMonthSentence } from "@/components/usage/sentences";
import { toneOf } from "@/components/usage/tones";
import { useAmounts } from "@/components/usage/words";
import type { Measure } from "@/lib/usage/filter";
import type { Panel } from "@/lib/usage/panels";

/**
 * The bars of a panel, drawn on the server. Across, everything is in parts of the width, so one drawing fits every
 * window and its text keeps its size. It is one picture to a screen reader, named by `label`; the figures are in
 * the table below it (components/usage/usage-table.tsx).
 */
export function Chart({ panel, measure, label }: { panel: Panel; measure: Measure; label: string }) {
  const hatch = useId();
  const geometry = geometryOf(panel);
  const { months, series } = panel;
  return (
    <div role="img" aria-label={label} className="chart">
      <ValueAxis geometry={geometry} panel={panel} measure={measure} />
      <svg aria-hidden className="chart-plot" width="100%" height={plot.height}>
        <defs>
          <pattern
            id={hatch}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <rect width="2" height="5" className="chart-hatch" />
          </pattern>
        </defs>
        {geometry.ticks.map(({ value, y }) => (
          <line
            key={value}
            x1="0"
            x2="100%"
            y1={y}
            y2={y}
            className={value === 0 ? "chart-zero" : "chart-grid"}
          />
        ))}
        {months.map((month, index) => (
          <g key={month.month} className={month.complete ? undefined : "chart-partial"}>
            {geometry.segments[index]?.map(({ series: of, x, width, y, height, estimated }) => (
              <g key={of}>
                <rect {...percent(x, width)} {...inset(y, height)} className={toneOf(series, of)} />
                {estimated > 0 && (
                  <rect
                    {...percent(x, width)}
                    {...inset(y < geometry.zero - 0.01 ? y : y + height - estimated, estimated)}
                    fill={`url(#${hatch})`}
                  />
                )}
              </g>
            ))}
          </g>
        ))}
        <Marks geometry={geometry} panel={panel} />
        <MonthAxis
          months={months.map(({ month }) => month)}
          slot={geometry.slot}
          steps={labelSteps(months.length)}
        />
        <Hints geometry={geometry} panel={panel} measure={measure} />
      </svg>
      {series.length > 1 && series.length <= 3 && <DirectLabels panel={panel} labels={geometry.labels} />}
    </div>
  );
}

const percent = (x: number, width: number) => ({ x: `${round(x)}%`, width: `${round(width)}%` });

/** A hair less than its height, so that one segment does not run into the next. */
const inset = (y: number, height: number) => ({
  y: round(y + 0.5),
  height: round(Math.max(0.75, height - 1)),
});

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** The values at the lines, in a column as wide as the longest needs. */
function ValueAxis({ geometry, panel, measure }: { geometry: Geometry; panel: Panel; measure: Measure }) {
  const { tick } = useAmounts(measure, panel.unit);
  const texts = geometry.ticks.map(({ value, y }) => ({ text: tick(value), y }));
  const width = 10 + Math.max(...texts.map(({ text }) => text.length)) * 7.5;
  return (
    <svg aria-hidden width={width} height={plot.height} className="chart-values">
      {texts.map(({ text, y }) => (
        <text key={y} x={width - 10} y={y + 4} textAnchor="end">
          {text}
        </text>
      ))}
    </svg>
  );
}

/** What is beside the bars: the year before, months without data, and meters without data. */
function Marks({ geometry: { before, bar, segments, zero }, panel }: { geometry: Geometry; panel: Panel }) {
  return panel.months.map(({ month, total, missing }, index) => {
    const { x, width } = bar(index);
    const y = before[index];
    const top = Math.min(zero, ...(segments[index] ?? []).map((segment) => segment.y));
    return (
      <g key={month}>
        {typeof y === "number" && (
          <rect
            {...percent(x - width * 0.12, width * 1.24)}
            y={round(y - 1.5)}
            height="3"
            className="chart-before"
          />
        )}
        {missing > 0 && total === null && (
          <rect {...percent(x, width)} y={zero - 20} height="20" className="chart-gap" />
        )}
        {missing > 0 && total !== null && (
          <circle cx={`${round(x + width / 2)}%`} cy={round(top - 6)} r="3" className="chart-missing" />
        )}
      </g>
    );
  });
}

/** What the pointer tells of a month: the sentence that is also in the table. */
function Hints({
  geometry: { slot },
  panel,
  measure,
}: {
  geometry: Geometry;
  panel: Panel;
  measure: Measure;
}) {
  const sentence = useMonthSentence(panel, measure);
  return panel.months.map((month, index) => (
    <rect
      key={month.month}
      {...percent(slot * index, slot)}
      y="0"
      height={plot.height}
      className="chart-hint"
    >
      <title>{sentence(index)}</title>
    </rect>
  ));
}
