"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the main navigation, marked when it leads to the page one is on, or to where that is opened from. */
export function NavLink({
  href,
  under,
  shortcut,
  children,
}: {
  href: string;
  under: string;
  shortcut: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const current = path === href ? "page" : path.startsWith(under) ? "true" : undefined;
  return (
    <Link
      href={href}
      data-shortcut={shortcut}
      aria-current={current}
      className="flex h-9 items-center gap-2.5 rounded px-2.5 font-medium text-ink-soft transition-colors duration-150 hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:text-accent-ink"
    >
      {children}
    </Link>
  );
}
