import type { ReactNode } from "react";

/**
 * A block whose height depends on what comes by itself, and that must not push what is below it
 * (components/shell/hold-still.ts). Not one in another, and not the last of a page: that pushes nothing.
 */
export function Still({ children, className = "" }: { children: ReactNode; className?: string }) {
  return (
    <div data-still="" className={`still ${className}`}>
      {children}
    </div>
  );
}
