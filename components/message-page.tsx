import type { ReactNode } from "react";
import { MeterDrawing } from "@/components/ui/drawings";

/** A page that has only something to say: not found, an error. */
export function MessagePage({
  title,
  children,
  action,
}: {
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center px-6 py-16 text-center">
      <MeterDrawing className="h-28 w-36 text-accent" />
      <h1 className="mt-6 text-28">{title}</h1>
      <p className="mt-2 max-w-[48ch] text-ink-soft">{children}</p>
      {action && <div className="mt-7 flex gap-2">{action}</div>}
    </main>
  );
}
