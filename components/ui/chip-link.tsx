import Link from "next/link";
import { useFormatter } from "next-intl";
import type { ReactNode } from "react";

type Props = {
  href: string;
  isCurrent: boolean;
  /** The class of a dot before it. */
  dot?: string;
  /** How many there are to see. */
  count?: number;
  children: ReactNode;
};

/** One of a few views of the same list or form. */
export function ChipLink({ href, isCurrent, dot, count, children }: Props) {
  const format = useFormatter();
  return (
    <Link href={href} prefetch={false} aria-current={isCurrent ? "true" : undefined} className="chip">
      {dot && <span aria-hidden className={`size-2 shrink-0 rounded-full ${dot}`} />}
      {children}
      {count !== undefined && (
        <span data-number className="min-w-[2ch] text-ink-faint">
          {format.number(count)}
        </span>
      )}
    </Link>
  );
}
