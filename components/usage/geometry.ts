import { scaleLinear } from "d3-scale";
import { stack, stackOffsetDiverging } from "d3-shape";
import type { Panel, Series } from "@/lib/usage/panels";

/** The plot in pixels from the top; across, it is told in parts of its width, whatever that is. */
export const plot = { top: 10, bottom: 176, height: 216 };

/** So many months are laid out at least, so that one alone is no wall. */
const FEWEST_SLOTS = 12;
/** The part of a month's slot that is its bar. */
const BAR = 0.68;

/** A rectangle: across in per cent of the plot's width, down in pixels. */
type Box = { x: number; width: number; y: number; height: number };

type Segment = Box & {
  series: number;
  /** How much of the height, from its far end, is estimated. */
  estimated: number;
};

/** Where everything of a panel's chart is. */
export type Geometry = ReturnType<typeof geometryOf>;

export function geometryOf({ months, series }: Pick<Panel, "months" | "series">) {
  const stacked = stackOf(series);
  const ends = stacked.flat(2);
  const all = [0, ...ends, ...months.flatMap(({ before }) => before ?? [])];
  const [least, most] = [Math.min(...all), Math.max(...all)];
  const onlyZero = least === most;
  const scale = scaleLinear([least, onlyZero ? 1 : most], [plot.bottom, plot.top]).nice(4);
  const slot = 100 / Math.max(months.length, FEWEST_SLOTS);
  const bar = (month: number) => ({ x: slot * (month + (1 - BAR) / 2), width: slot * BAR });

  const segments = months.map((_, month) =>
    series.flatMap(({ amounts }, index): Segment[] => {
      const [from = 0, to = 0] = stacked[index]?.[month] ?? [];
      const amount = amounts[month];
      if (!amount || from === to) return [];
      const [y, height] = [scale(to), scale(from) - scale(to)];
      const part = amount.amount === 0 ? 0 : Math.min(1, Math.max(0, amount.estimated / amount.amount));
      return [{ series: index, ...bar(month), y, height, estimated: part * height }];
    }),
  );
  return {
    zero: scale(0),
    ticks: (onlyZero ? [0] : scale.ticks(4)).map((value) => ({ value, y: scale(value) })),
    slot,
    bar,
    segments,
    before: months.map(({ before }) => (before === null ? null : scale(before))),
    /** Where each series is in the last complete month that has it, for its name beside the plot. */
    labels: labelsOf(
      series,
      months,
      stacked.map((layer) => layer.map(([from, to]) => scale((from + to) / 2))),
    ),
  };
}

/** Each series' layers: what is above zero is piled upwards, what is below it downwards. */
function stackOf(series: Series[]): [number, number][][] {
  const months = Array.from(series[0]?.amounts ?? [], (_, month) => month);
  const layers = stack<number, number>()
    .keys(series.map((_, index) => index))
    .value((month, index) => series[index]?.amounts[month]?.amount ?? 0)
    .offset(stackOffsetDiverging)(months);
  return layers.map((layer) => layer.map(([from, to]) => [from, to]));
}

/** How far apart names have to be to be read. */
const LINE = 18;

function labelsOf(
  series: Series[],
  months: Panel["months"],
  middles: number[][],
): { series: number; y: number }[] {
  const last = (has: (month: number) => boolean) => months.findLastIndex((_, month) => has(month));
  const wanted = series.map(({ amounts }, index) => {
    const complete = last((month) => (months[month]?.complete ?? false) && Boolean(amounts[month]?.amount));
    const month = complete === -1 ? last((at) => amounts[at] !== null) : complete;
    return { series: index, y: middles[index]?.[month] ?? plot.bottom };
  });
  wanted.sort((a, b) => a.y - b.y);
  for (const [place, label] of wanted.entries()) {
    const above = wanted[place - 1];
    label.y = Math.max(label.y, plot.top + 4, above ? above.y + LINE : 0);
  }
  const over = Math.max(0, (wanted.at(-1)?.y ?? 0) - plot.bottom);
  return wanted.map(({ series, y }) => ({ series, y: y - over }));
}

/**
 * How many months there are from one named on the axis to the next. The wide one is for a plot of some 300 pixels.
 * All are counted from January.
 */
export function labelSteps(months: number): { step: number; wide: number } {
  if (months <= 13) return { step: 1, wide: 3 };
  if (months <= 25) return { step: 3, wide: 6 };
  return months <= 37 ? { step: 3, wide: 12 } : { step: 6, wide: 12 };
}
