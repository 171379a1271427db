import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

/** A list that a filter has emptied, and the way back to all of it. */
export function NothingHere({
  title,
  children,
  all,
}: {
  title: string;
  children: ReactNode;
  all: { href: string; label: string };
}) {
  return (
    <div className="border-y border-hairline py-14 text-center">
      <h2 className="text-16">{title}</h2>
      <p className="mx-auto mt-1 mb-5 max-w-prose text-ink-soft">{children}</p>
      <ButtonLink look="secondary" href={all.href}>
        {all.label}
      </ButtonLink>
    </div>
  );
}
