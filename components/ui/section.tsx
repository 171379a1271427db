import type { ReactNode } from "react";

/** A part of a page under a small heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 border-b border-hairline pb-2 text-16">{title}</h2>
      {children}
    </section>
  );
}
