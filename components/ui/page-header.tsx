import type { ReactNode } from "react";

/** How a page opens: its title, what it is for in one sentence, and its one primary action. */
export function PageHeader({
  title,
  lead,
  action,
  before,
}: {
  title: ReactNode;
  lead: ReactNode;
  action?: ReactNode;
  before?: ReactNode;
}) {
  return (
    <header className="mb-7 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 flex-1 basis-64">
        {before}
        <h1 className="text-28 wrap-anywhere">{title}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{lead}</p>
      </div>
      {action && (
        <div data-page-action className="flex flex-wrap items-center gap-2 print:hidden">
          {action}
        </div>
      )}
    </header>
  );
}
