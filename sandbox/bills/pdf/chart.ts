import { inks, type Pdf, rule, write } from "./sheet";
import type { Statement } from "./statement";

type Box = { x: number; y: number; width: number; height: number };

const TITLE = 16;
const LABELS = 14;

/** The next round number above a value. */
function roundAbove(value: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(value, 1)));
  const step = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10].find((factor) => factor * power >= value) ?? 10;
  return step * power;
}

/**
 * Usage of the last thirteen months as bars: this bill's in the provider's colour, estimated ones as outlines, and a
 * month without a bill left empty.
 */
export function drawChart(pdf: Pdf, { chart, provider, formats }: Statement, units: string, box: Box): void {
  const { accent, ground } = provider.dress;
  write(pdf, `Last 13 months, ${units}`, box.x, box.y, { size: 8, color: inks.quiet });
  const top = box.y + TITLE;
  const bottom = box.y + box.height - LABELS;
  const highest = roundAbove(Math.max(...chart.map(({ usage }) => usage ?? 0)));
  for (const share of [0, 0.5, 1]) {
    const y = bottom - share * (bottom - top);
    rule(pdf, box.x, y, box.width - 34);
    write(pdf, formats.number(String(highest * share)), box.x + box.width - 32, y - 4, {
      size: 7,
      color: inks.quiet,
    });
  }
  const slot = (box.width - 34) / chart.length;
  chart.forEach(({ date, usage, isEstimated }, index) => {
    const x = box.x + index * slot + slot * 0.18;
    const isThis = index === chart.length - 1;
    write(pdf, formats.monthInitial(date), box.x + index * slot, bottom + 4, {
      size: 7,
      color: isThis ? inks.text : inks.quiet,
      font: isThis ? "bold" : "regular",
      width: slot,
      align: "center",
    });
    if (usage === null) return;
    const height = Math.max(1, (usage / highest) * (bottom - top));
    pdf.rect(x, bottom - height, slot * 0.64, height).lineWidth(0.8);
    if (isEstimated) pdf.dash(2, { space: 1.5 }).fillAndStroke(ground, accent).undash();
    else pdf.fillAndStroke(isThis ? accent : "#c9ced6", isThis ? accent : "#c9ced6");
  });
}
