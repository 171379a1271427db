import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import type { Panel } from "@/lib/usage/panels";

/** What the marks in the charts mean: only those that are there. */
export function MarksKey({ panels }: { panels: Panel[] }) {
  const t = useTranslations("usage");
  const hatch = useId();
  const months = panels.flatMap((panel) => panel.months);
  const marks: [boolean, string, ReactNode][] = [
    [
      months.some(({ estimated }) => estimated !== 0),
      t("marks.estimated"),
      <g key="estimated">
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" className="chart-hatch" />
        </pattern>
        <rect x="4" width="10" height="12" className="tone-rest" />
        <rect x="4" width="10" height="12" fill={`url(#${hatch})`} />
      </g>,
    ],
    [
      months.some(({ total, complete }) => total !== null && !complete),
      t("marks.partial"),
      <g key="partial" className="chart-partial">
        <rect x="4.5" y="0.5" width="9" height="11" className="tone-rest" />
      </g>,
    ],
    [
      months.some(({ before }) => before !== null),
      t("marks.before"),
      <rect key="before" x="1" y="4.5" width="16" height="3" className="chart-before" />,
    ],
    [
      months.some(({ total, missing }) => missing > 0 && total === null),
      t("marks.gap"),
      <rect key="gap" x="4.5" y="0.5" width="9" height="11" className="chart-gap" />,
    ],
    [
      months.some(({ total, missing }) => missing > 0 && total !== null),
      t("marks.missing"),
      <circle key="missing" cx="9" cy="6" r="3" className="chart-missing" />,
    ],
  ];
  const shown = marks.filter(([isThere]) => isThere);
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-x-6 gap-y-1.5 text-13 text-ink-soft">
      {shown.map(([, words, mark]) => (
        <li key={words} className="flex items-center gap-1.5">
          <svg aria-hidden width="18" height="12" className="shrink-0">
            {mark}
          </svg>
          {words}
        </li>
      ))}
    </ul>
  );
}
