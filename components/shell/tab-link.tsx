"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";

/** One of several pages that belong together, marked when it, one below it or `also` is open. */
export function TabLink({ href, also, children }: { href: string; also?: string; children: ReactNode }) {
  const path = usePathname();
  const current = path === href || path.startsWith(`${href}/`) || path === also;
  return (
    <Link
      href={href}
      ref={current ? bringIntoView : undefined}
      aria-current={current ? "page" : undefined}
      className="tab"
    >
      {children}
    </Link>
  );
}

/** On a phone the line of tabs is longer than the window. */
function bringIntoView(tab: HTMLElement | null) {
  if (tab?.parentElement) tab.parentElement.scrollLeft = tab.offsetLeft - 72;
}
