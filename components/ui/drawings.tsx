import type { ReactNode } from "react";

/** Line drawings of our own. Decoration, and hidden from screen readers as such. */

const stroke = {
  fill: "none",
  stroke: "currentColor",
  strokeWidth: 1.5,
  strokeLinecap: "round",
  strokeLinejoin: "round",
} as const;

function Drawing({ className = "h-28 w-36", children }: { className?: string; children: ReactNode }) {
  return (
    <svg viewBox="0 0 144 112" className={className} aria-hidden="true" focusable="false" {...stroke}>
      {children}
    </svg>
  );
}

/** An electricity meter: four register digits over a turning disc. */
export function MeterDrawing({ className }: { className?: string }) {
  return (
    <Drawing className={className}>
      <path d="M40 96h64M48 96v10M96 96v10" opacity=".45" />
      <circle cx="72" cy="54" r="44" />
      <circle cx="72" cy="54" r="37" opacity=".3" />
      <rect x="48" y="34" width="48" height="16" rx="2" />
      <path d="M60 34v16M72 34v16M84 34v16" opacity=".45" />
      <path d="M54 45v-6M65 45h3v-6h-3M77 39h3l-3 6h3M89 39v3h3m0-3v6" />
      <path d="M46 66h52" />
      <path d="M50 66c0 4 10 7 22 7s22-3 22-7" opacity=".45" />
      <path d="M80 64.5v3" strokeWidth="3" />
      <path d="M62 82h20" opacity=".45" />
      <path d="M8 40h14M12 54h10M8 68h14M122 40h14M122 54h10M122 68h14" opacity=".25" />
    </Drawing>
  );
}

/** A plug on its way into a socket. */
export function PlugDrawing({ className }: { className?: string }) {
  return (
    <Drawing className={className}>
      <path d="M4 74c16 0 14-18 30-18h8" />
      <path d="M42 42h16c8 0 12 6 12 14s-4 14-12 14H42z" />
      <path d="M70 49h12M70 63h12" />
      <rect x="94" y="34" width="44" height="44" rx="8" />
      <rect x="101" y="41" width="30" height="30" rx="15" opacity=".35" />
      <path d="M110 51v3M110 58v3M122 51v3M122 58v3" strokeWidth="3" />
      <path d="M78 28l4 6M88 24v8M84 92l4-7M72 84l6-4" opacity=".3" />
    </Drawing>
  );
}

/** A small building with its meter. */
export function SiteDrawing({ className }: { className?: string }) {
  return (
    <Drawing className={className}>
      <path d="M10 104h124" />
      <path d="M30 104V36l34-18v86M64 48h48v56" />
      <path d="M40 50h12M40 64h12M40 78h12" opacity=".45" />
      <path d="M76 62h8M92 62h8M76 76h8M92 76h8" opacity=".45" />
      <path d="M78 104V90h12v14" />
      <circle cx="124" cy="82" r="9" />
      <path d="M124 82l4-4M124 91v13" />
    </Drawing>
  );
}

/** A letter on its way from hand to hand. */
export function LinkDrawing({ className }: { className?: string }) {
  return (
    <Drawing className={className}>
      <rect x="38" y="30" width="68" height="48" rx="5" />
      <path d="M38 36l34 24 34-24" />
      <path d="M38 74l23-21M106 74L83 53" opacity=".35" />
      <rect
        x="59"
        y="70"
        width="20"
        height="12"
        rx="6"
        transform="rotate(-24 69 76)"
        className="fill-sheet"
      />
      <rect x="71" y="65" width="20" height="12" rx="6" transform="rotate(-24 81 71)" />
      <path d="M8 44h18M14 56h12M6 68h20M118 44h18M118 56h12M118 68h20" opacity=".3" />
    </Drawing>
  );
}

/** Two days of a building's electricity use, as a background. */
export function LoadCurve({ className }: { className: string }) {
  const day = "c40 0 50-6 70-40s30-90 60-96 40 26 70 22 40-30 70-24 40 96 80 118 60 20 100 20";
  return (
    <svg
      viewBox="0 0 900 200"
      preserveAspectRatio="none"
      className={className}
      aria-hidden="true"
      focusable="false"
      {...stroke}
    >
      <path d={`M0 160${day}${day}`} vectorEffect="non-scaling-stroke" />
      <path d={`M0 184${day}${day}`} vectorEffect="non-scaling-stroke" opacity=".5" />
    </svg>
  );
}

/** A bill with its lines and a total. */
export function BillDrawing({ className }: { className?: string }) {
  return (
    <Drawing className={className}>
      <path d="M44 8h44l16 16v80l-10-6-10 6-10-6-10 6-10-6-10 6V8z" />
      <path d="M88 8v16h16" opacity=".45" />
      <path d="M56 28h20M56 40h36M56 50h36M56 60h24" opacity=".45" />
      <path d="M74 78h18M56 78h8" strokeWidth="3" />
      <path d="M18 46h14M22 58h10M112 52h14M112 64h10" opacity=".25" />
    </Drawing>
  );
}
