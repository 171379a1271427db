import { toneOf } from "@/components/usage/tones";
import { useSeriesName } from "@/components/usage/words";
import type { Series } from "@/lib/usage/panels";

/** Which tone is which site's. Up to three are named beside their bars, where there is room for it. */
export function SeriesKey({ series }: { series: Series[] }) {
  const nameOf = useSeriesName();
  return (
    <ul className={`chart-key ${series.length <= 3 ? "chart-key-narrow" : ""}`}>
      {series.map((own, index) => (
        <li key={`${own.owner} ${own.siteId}`} className="flex min-w-0 items-center gap-1.5">
          <svg aria-hidden width="8" height="8" className="shrink-0">
            <rect width="8" height="8" className={toneOf(series, index)} />
          </svg>
          <bdi className="truncate">{nameOf(own)}</bdi>
        </li>
      ))}
    </ul>
  );
}
