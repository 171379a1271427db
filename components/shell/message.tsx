import type { ReactNode } from "react";
import { MeterDrawing } from "@/components/ui/drawings";

/** All that a page has to say when it has nothing to show: not found, an error. */
export function Message({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center px-2 py-24 text-center">
      <MeterDrawing className="h-28 w-36 text-accent" />
      <h1 className="mt-6 text-28">{title}</h1>
      <p className="mt-2 max-w-[48ch] text-ink-soft">{children}</p>
      {action && <div className="mt-7">{action}</div>}
    </div>
  );
}
