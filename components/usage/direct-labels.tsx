import { plot } from "@/components/usage/geometry";
import { toneOf } from "@/components/usage/tones";
import { useSeriesName } from "@/components/usage/words";
import type { Panel } from "@/lib/usage/panels";

/** The names of up to three series, each at the height of its last bar. Where there is no room, the key has them. */
export function DirectLabels({
  panel: { series },
  labels,
}: {
  panel: Panel;
  labels: { series: number; y: number }[];
}) {
  const nameOf = useSeriesName();
  const longest = Math.max(...series.map((own) => nameOf(own).length));
  const room = Math.min(164, Math.max(80, longest * 7));
  return (
    <svg aria-hidden width={22 + room} height={plot.height} className="chart-labels">
      {labels.map(({ series: index, y }) => {
        const own = series[index];
        return (
          own && (
            <g key={index}>
              <rect x="8" y={y - 4} width="8" height="8" className={toneOf(series, index)} />
              <foreignObject x="22" y={y - 9} width={room} height="18">
                <div className="truncate text-12 leading-[18px] text-ink-soft">
                  <bdi>{nameOf(own)}</bdi>
                </div>
              </foreignObject>
            </g>
          )
        );
      })}
    </svg>
  );
}
