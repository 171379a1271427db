import Link from "next/link";
import type { ReactNode } from "react";

/** The head of a column that the table can be sorted by. Where it is the order already, the link turns it around. */
export function SortHeading({
  href,
  direction,
  children,
}: {
  href: string;
  /** The present order, if it is by this column. */
  direction?: "ascending" | "descending";
  children: ReactNode;
}) {
  return (
    <th scope="col" aria-sort={direction ?? "none"}>
      <Link href={href} prefetch={false} scroll={false} className="sort">
        {children}
      </Link>
    </th>
  );
}
