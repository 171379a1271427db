import type { Child } from "hono/jsx";
import type { MarkShape } from "../../providers/dress";
import type { Provider } from "../../providers/provider";

/** Line drawings on a 24 x 24 field, in the colour of the text on the accent. */
const shapes: Record<MarkShape, Child> = {
  wave: <path d="M3 10c3-4 6-4 9 0s6 4 9 0M3 16c3-4 6-4 9 0s6 4 9 0" />,
  compass: <path d="M12 3v3M12 18v3M3 12h3M18 12h3M15.5 8.5l-2 5-5 2 2-5z" />,
  tree: <path d="M12 21v-5M12 3l5 6h-3l4 5H6l4-5H7z" />,
  hexagon: <path d="M12 3l7.8 4.5v9L12 21l-7.8-4.5v-9zM12 8l3.5 2v4L12 16l-3.5-2v-4z" />,
  sun: (
    <path d="M12 8a4 4 0 100 8 4 4 0 000-8zM12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2" />
  ),
  bolt: <path d="M13 2L5 14h6l-1 8 9-12h-6z" />,
  flame: <path d="M12 2c1 4 6 6 6 12a6 6 0 01-12 0c0-3 2-4 2-7 2 1 3 2 3 4 1-2 2-5 1-9z" />,
  drop: <path d="M12 3c4 5 6 8 6 11a6 6 0 01-12 0c0-3 2-6 6-11zM9.5 14.5a3 3 0 002.5 2.8" />,
  peak: <path d="M2 19l7-13 4 7 2-3 7 9zM7 10l2 1.6 1.8-1.4" />,
  ring: <path d="M12 3a9 9 0 109 9M12 8a4 4 0 104 4M21 12h-5" />,
};

/** The drawing of a utility's mark without its tile, as an ornament on its brand panel. */
export function Ornament({ provider }: { provider: Provider }) {
  return (
    <svg class="ornament" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[provider.dress.mark]}
    </svg>
  );
}

/** A utility's mark: a drawing on a tile of its accent colour. Its name always stands beside it. */
export function Mark({ provider }: { provider: Provider }) {
  return (
    <svg
      class={`mark palette-${provider.dress.palette}`}
      viewBox="0 0 40 40"
      aria-hidden="true"
      focusable="false"
    >
      <rect width="40" height="40" rx={provider.dress.type === "serif" ? 2 : 9} class="mark-tile" />
      <g transform="translate(8 8)" class="mark-lines">
        {shapes[provider.dress.mark]}
      </g>
    </svg>
  );
}
