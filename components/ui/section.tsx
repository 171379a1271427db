import { type ReactNode, useId } from "react";

/** A part of a page under a small heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="mb-3 border-b border-hairline pb-2 text-16">
        {title}
      </h2>
      {children}
    </section>
  );
}
