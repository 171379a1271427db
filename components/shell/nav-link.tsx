"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** A link of the main navigation, marked when it leads to the page one is on, or to the list which that belongs to. */
export function NavLink({
  href,
  shortcut,
  children,
}: {
  href: string;
  shortcut: string;
  children: ReactNode;
}) {
  const path = usePathname();
  const current = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
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
