import { drawChart } from "./chart";
import { contentWidth, inks, margin, type Pdf, write } from "./sheet";
import type { PrintedUsage, Statement } from "./statement";

const ROW = 14;

/** The rows of the meter's table: label and value. */
function rowsOf({ usage, units, isEstimated, details, timeOfUse }: PrintedUsage, { formats }: Statement) {
  const rows: [label: string, value: string][] = [];
  if (details.previousReading !== null && details.currentReading !== null) {
    rows.push(["Previous reading", formats.number(details.previousReading)]);
    rows.push([
      isEstimated ? "Current reading (estimated)" : "Current reading",
      formats.number(details.currentReading),
    ]);
  }
  if (details.multiplier !== null && details.multiplier !== "1") {
    rows.push([details.multiplierDescription || "Multiplier", `x ${formats.number(details.multiplier)}`]);
  }
  rows.push(["Usage", `${formats.number(usage)} ${units}`]);
  for (const part of timeOfUse) {
    const name = part.timeOfUse === "PEAK" ? "of which peak" : "of which off-peak";
    rows.push([name, `${formats.number(part.usage)} ${part.usageUnits}`]);
  }
  if (details.billedDemand !== null)
    rows.push(["Highest load", `${formats.number(details.billedDemand)} kW`]);
  if (details.netMeteringGeneratedKwh !== null) {
    rows.push(["Generated on site", `${formats.number(details.netMeteringGeneratedKwh)} kWh`]);
    rows.push(["Fed into the grid", `${formats.number(details.netMeteringGridExportKwh ?? "0")} kWh`]);
  }
  return rows;
}

/** Readings and usage on the left, the chart of the last thirteen months on the right. Answers where it ends. */
export function drawUsage(pdf: Pdf, statement: Statement, top: number): number {
  const { usage, provider } = statement;
  if (usage === null) return top;
  const width = contentWidth(pdf);
  write(pdf, "Your usage", margin, top, { font: "bold", size: 12, color: provider.dress.ink });
  const left = width * 0.42;
  const rows = rowsOf(usage, statement);
  rows.forEach(([label, value], index) => {
    const y = top + 22 + index * ROW;
    const isSum = label === "Usage";
    write(pdf, label, margin, y, { color: isSum ? inks.text : inks.quiet, font: isSum ? "bold" : "regular" });
    write(pdf, value, margin, y, { width: left, align: "right", font: isSum ? "bold" : "regular" });
  });
  const chart = { x: margin + left + 34, y: top + 4, width: width - left - 34, height: 118 };
  drawChart(pdf, statement, usage.units, chart);
  return top + 22 + Math.max(rows.length * ROW, chart.height) + 14;
}
