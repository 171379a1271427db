import type { ReactNode } from "react";

/** A list with nothing in it: a drawing, one sentence, one action. */
export function EmptyState({
  drawing,
  title,
  children,
  action,
}: {
  drawing: ReactNode;
  title: string;
  children: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-center rounded-lg border border-hairline bg-sheet px-6 py-14 text-center">
      <div aria-hidden className="text-accent">
        {drawing}
      </div>
      <h2 className="mt-5 text-20">{title}</h2>
      <p className="mt-1.5 max-w-[46ch] text-ink-soft">{children}</p>
      {action && <div className="mt-6">{action}</div>}
    </div>
  );
}
